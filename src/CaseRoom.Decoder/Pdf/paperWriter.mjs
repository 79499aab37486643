import { deflateSync } from "node:zlib";

/** The writer's own objects; those of the pages follow. */
const [Catalog, Pages, Font, Descendant, Letters] = [1, 2, 3, 4, 5];
/** Codes of the font, of two bytes; 0 is no letter. */
const MostLetters = 65_535;
/** Entries that one list of a character map may have. */
const MapLines = 100;

/**
 * Writes a PDF page by page: a picture as large as the sheet, and over it the words, unseen, each stretched to the
 * width it has in the picture. The font has no shapes, only the names of its letters.
 */
export class PaperWriter {
  #write;
  #at = 0;
  #offsets = [];
  #pages = [];
  #codes = new Map();
  #next = Letters + 1;

  constructor(write) { this.#write = write; }

  async add({ picture, wide, high, sheet, words }) {
    if (this.#at === 0) { await this.#put(Buffer.from("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "latin1")); }
    const [image, content, page] = [this.#next, this.#next + 1, this.#next + 2];
    this.#next += 3;
    const size = `${number(sheet.width)} ${number(sheet.height)}`;
    await this.#stream(image, "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8"
      + ` /Width ${wide} /Height ${high} /Filter /DCTDecode`, picture);
    const drawn = `q ${number(sheet.width)} 0 0 ${number(sheet.height)} 0 0 cm /I Do Q\n`
      + `BT 3 Tr /F 1 Tf\n${words.map((each) => this.#say(each)).join("")}ET\n`;
    await this.#stream(content, "/Filter /FlateDecode", deflateSync(drawn));
    await this.#object(page, `<< /Type /Page /Parent ${Pages} 0 R /MediaBox [0 0 ${size}] /Contents ${content} 0 R`
      + ` /Resources << /XObject << /I ${image} 0 R >> /Font << /F ${Font} 0 R >> >> >>`);
    this.#pages.push(page);
  }

  async end() {
    const kids = this.#pages.map((page) => `${page} 0 R`).join(" ");
    await this.#object(Catalog, `<< /Type /Catalog /Pages ${Pages} 0 R >>`);
    await this.#object(Pages, `<< /Type /Pages /Count ${this.#pages.length} /Kids [${kids}] >>`);
    await this.#object(Font, `<< /Type /Font /Subtype /Type0 /BaseFont /Words /Encoding /Identity-H`
      + ` /DescendantFonts [${Descendant} 0 R] /ToUnicode ${Letters} 0 R >>`);
    await this.#object(Descendant, "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Words /DW 1000"
      + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity"
      + " /FontDescriptor << /Type /FontDescriptor /FontName /Words /Flags 4 /FontBBox [0 -200 1000 800]"
      + " /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>");
    await this.#stream(Letters, "/Filter /FlateDecode", deflateSync(this.#map()));
    const table = this.#at;
    const lines = this.#offsets.slice(1).map((at) => `${String(at).padStart(10, "0")} 00000 n \n`);
    await this.#put(Buffer.from(`xref\n0 ${this.#offsets.length}\n0000000000 65535 f \n${lines.join("")}`
      + `trailer << /Size ${this.#offsets.length} /Root ${Catalog} 0 R >>\nstartxref\n${table}\n%%EOF\n`));
  }

  #say({ letters, matrix, width }) {
    const codes = letters.map((letter) => this.#code(letter)).filter((code) => code !== undefined);
    const wide = codes.length * Math.hypot(matrix[0], matrix[1]);
    if (codes.length === 0 || !matrix.every(Number.isFinite)) { return ""; }
    const stretch = wide > 0 && width > 0 ? (100 * width) / wide : 100;
    const hex = codes.map((code) => code.toString(16).padStart(4, "0")).join("");
    return `${number(stretch)} Tz ${matrix.map(number).join(" ")} Tm <${hex}> Tj\n`;
  }

  #code(letter) {
    const known = this.#codes.get(letter);
    if (known !== undefined || !letter.isWellFormed() || this.#codes.size >= MostLetters) { return known; }
    this.#codes.set(letter, this.#codes.size + 1);
    return this.#codes.size;
  }

  #map() {
    const entries = [...this.#codes].map(([letter, code]) =>
      `<${code.toString(16).padStart(4, "0")}> <${Buffer.from(letter, "utf16le").swap16().toString("hex")}>`);
    const lists = [];
    for (let at = 0; at < entries.length; at += MapLines) {
      const list = entries.slice(at, at + MapLines);
      lists.push(`${list.length} beginbfchar\n${list.join("\n")}\nendbfchar\n`);
    }

    return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Words def /CMapType 2 def\n"
      + `1 begincodespacerange <0000> <ffff> endcodespacerange\n${lists.join("")}endcmap end end\n`;
  }

  async #stream(id, entries, bytes) {
    await this.#begin(id);
    await this.#put(Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`));
    await this.#put(bytes);
    await this.#put(Buffer.from("\nendstream\nendobj\n"));
  }

  async #object(id, text) {
    await this.#begin(id);
    await this.#put(Buffer.from(`${text}\nendobj\n`));
  }

  async #begin(id) {
    this.#offsets[id] = this.#at;
    await this.#put(Buffer.from(`${id} 0 obj\n`));
  }

  async #put(bytes) {
    this.#at += bytes.length;
    await this.#write(bytes);
  }
}

/** As PDF writes numbers: no exponent. */
function number(value) {
  return String(Number(value.toFixed(4)));
}
