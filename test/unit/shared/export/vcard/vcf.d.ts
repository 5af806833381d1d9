/** The part of `vcf` that the tests read cards back with. */
declare module 'vcf' {
  interface Property {
    valueOf(): string;
  }
  export default class VCard {
    static parse(text: string): VCard[];
    get(name: string): Property | Property[] | undefined;
  }
}
