/** A PDF of two A4-like pages (600 × 800 points), a line of text and a box on each, written by hand. */
export function smallPdf(): Buffer {
  const page = (number: number): string =>
    `BT /F 24 Tf 60 720 Td (Page ${number} of the trial) Tj ET 60 400 200 120 re S`;
  const streams = [page(1), page(2)];
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
    ...[6, 7].map(
      (content) =>
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] " +
        `/Resources << /Font << /F 5 0 R >> >> /Contents ${content} 0 R >>`,
    ),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...streams.map((text) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`),
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\n` +
      `startxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}
