/** Changelogs in prose: each changeset as it was written, without hashes, under its kind of change. */
module.exports = {
  getReleaseLine: async ({ summary }) => `\n\n${summary.trim()}`,
  // The packages are released together: that one takes the other's new version is no news.
  getDependencyReleaseLine: async () => '',
};
