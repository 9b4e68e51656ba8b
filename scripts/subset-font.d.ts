// The part of subset-font that scripts/subset-fonts.ts uses; the package has no types of its own.
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2'; noHinting?: boolean; keepFeatures?: string[] },
  ): Promise<Uint8Array>;
}
