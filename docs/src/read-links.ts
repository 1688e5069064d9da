/** The text of a Markdown file without its code, where nothing is a link or a heading. */
const withoutCode = (text: string): string =>
  text
    .replaceAll(/^(\s*)(```+)[^]*?^\1\2$/gm, '')
    .replaceAll(/(`+)[^`].*?\1/g, (code) => code.replaceAll(/[[\]()]/g, ''));

/** Where the links and pictures of a Markdown text lead, as they are written. */
export const linksIn = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm)].map(
    ([, inline, reference]) => inline ?? reference ?? '',
  );

/** The anchor of a heading, as GitHub makes it, and the site with it. */
export const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** The anchors of a Markdown text's headings. */
export const slugsIn = (text: string): string[] =>
  [...text.replaceAll(/^(```+)[^]*?^\1$/gm, '').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    slugOf(heading),
  );
