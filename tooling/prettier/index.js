/** 110 columns and single quotes; everything else is Prettier's own choice. */
export default {
  printWidth: 110,
  singleQuote: true,
};
