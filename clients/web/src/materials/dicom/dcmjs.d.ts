/** The part of dcmjs that is used here; the package brings no types. */
declare module "dcmjs" {
  /** An element of a data set: the form of its values, and these; of a sequence, its items. */
  interface DicomElement { readonly vr: string; readonly Value: readonly unknown[] }
  /** Elements by tag: eight hexadecimal digits. */
  type DicomSet = Record<string, DicomElement>;
  interface DicomDict {
    meta: DicomSet;
    dict: DicomSet;
    /** With `fragmentMultiframe`, packed pictures are cut into fragments of 20 KB; else each is one. */
    write(options: { readonly allowInvalidVRLength: boolean; readonly fragmentMultiframe: boolean }): ArrayBuffer;
  }
  export const data: {
    readonly DicomMessage: { readFile(file: ArrayBuffer): DicomDict };
    readonly DicomMetaDictionary: {
      /** By tag as the standard prints it: `(0010,0010)`. */
      readonly dictionary: Readonly<Record<string, { readonly vr: string; readonly name: string } | undefined>>;
      /** By name. */
      readonly nameMap: Readonly<Record<string, { readonly tag: string; readonly vr: string }>>;
    };
  };
  export const log: { disableAll(): void };
}
