// npm cannot lay out this workspace. Whoever types `npm install` out of habit gets the command instead of a broken tree.
if (!process.env.npm_config_user_agent?.startsWith('pnpm/')) {
  console.error(
    '\nThis workspace is installed by pnpm, which npm fetches for you. Type:\n\n  npm run setup     (install only)\n  npm start         (install, build, serve)\n  npm test          (install, build, check, test)\n',
  );
  process.exit(1);
}
