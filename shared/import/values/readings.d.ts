/** 300 kB that the compiler need not look into: the spellings of each character. */
declare module 'cantonese-romanisation/esm/charToRoman.json' {
  const readings: Readonly<Record<string, readonly string[]>>;
  export default readings;
}
