import "@digdir/designsystemet-theme";
import "@digdir/designsystemet-css";
import "@fontsource-variable/inter/wght.css";
import "../src/styles/index.css";
import "./trial.css";
import { useState, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { AnnotationList } from "../src/annotations/AnnotationList";
import type { LiveCursor, LiveStroke, Mark } from "../src/annotations/mark";
import type { CanvasShape, Shape, TextShape } from "../src/annotations/shape";
import type { Tool } from "../src/annotations/tools";
import { startLanguages } from "../src/language/i18n";
import { ImageViewer } from "../src/materials/ImageViewer";
import { PdfViewer } from "../src/materials/PdfViewer";
import { TextViewer } from "../src/materials/TextViewer";
import { lookOf } from "../src/membership/personLook";
import { ConnectionWord } from "../src/shell/ConnectionWord";
import { PageSkeleton } from "../src/shell/PageSkeleton";
import { routerOf } from "../src/shell/routes";
import { SessionContext } from "../src/shell/session";

/* A page for the browser tests alone: the kit's parts on made material. The product's build does not contain it. */

const author = (order: number, name: string, initials: string): Mark["author"] => ({
  name,
  initials,
  look: lookOf(order),
});
const me = author(0, "Ingrid Solheim", "IS");
const other = author(1, "Johan Hætta", "JH");
const first: readonly Mark[] = [
  {
    id: "m1",
    number: 1,
    label: "Lys flekk",
    body: "Sett i 2023 også",
    author: other,
    state: "kept",
    editable: false,
    shape: { kind: "ellipse", cx: 600, cy: 400, rx: 120, ry: 80 },
    page: 1,
    comments: 2,
    unread: true,
  },
  {
    id: "m2",
    number: 2,
    label: "",
    author: me,
    state: "pending",
    editable: true,
    shape: { kind: "arrow", x1: 200, y1: 150, x2: 340, y2: 260 },
    page: 1,
  },
  {
    id: "m3",
    number: 3,
    label: "Kant",
    author: author(12, "Anne Dahl", "AD"),
    state: "refused",
    editable: true,
    reason: "Rommet er signert.",
    shape: { kind: "point", x: 850, y: 200 },
    page: 2,
  },
];
const firstText: readonly Mark[] = [
  {
    id: "t1",
    number: 1,
    label: "",
    author: other,
    state: "kept",
    editable: false,
    shape: { kind: "text", start: 3, end: 8, quote: "henta" },
  },
];
const cursors: readonly LiveCursor[] = [
  { personId: "p2", name: "Johan Hætta", initials: "JH", look: lookOf(1), x: 700, y: 500, page: 1 },
];
const strokes: readonly LiveStroke[] = [
  {
    personId: "p2",
    look: lookOf(1),
    page: 1,
    shape: {
      kind: "freehand",
      points: [
        { x: 700, y: 500 },
        { x: 740, y: 560 },
        { x: 800, y: 540 },
      ],
    },
  },
];

interface Told {
  created: Shape[];
  changed: { id: string; shape: Shape }[];
  deleted: string[];
  pointers: unknown[];
  strokes: unknown[];
}
const told: Told = { created: [], changed: [], deleted: [], pointers: [], strokes: [] };
Object.assign(globalThis, { told });

async function picture(): Promise<string> {
  const canvas = new OffscreenCanvas(1200, 800);
  const pen = canvas.getContext("2d")!;
  const sky = pen.createRadialGradient(600, 400, 40, 600, 400, 700);
  sky.addColorStop(0, "#d8dde2");
  sky.addColorStop(1, "#20262c");
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 1200, 800);
  pen.fillStyle = "#ff00ff";
  pen.fillRect(300, 200, 10, 10);
  return URL.createObjectURL(await canvas.convertToBlob());
}

function Trial({ what, src, pdf }: { what: string; src: string; pdf: Blob }): ReactElement {
  const text =
    "Ho henta prøvesvar i mars.\n\nMRI viser ein lys flekk. 👩‍⚕️ <script>alert(1)</script>\nIngen endring sidan.";
  const [marks, setMarks] = useState<readonly Mark[]>(what === "text" ? firstText : first);
  const [selectedId, onSelect] = useState<string | null>(null);
  const [tool, onToolChange] = useState<Tool>("select");
  const [page, setPage] = useState(1);
  const add = (shape: Shape): void => {
    told.created.push(shape);
    setMarks((old) => [
      ...old,
      {
        id: `n${old.length}`,
        number: old.length + 1,
        label: "",
        author: me,
        state: "pending",
        editable: true,
        page,
        shape,
      },
    ]);
  };
  const change = (id: string, shape: CanvasShape): void => {
    told.changed.push({ id, shape });
    setMarks((old) => old.map((mark) => (mark.id === id ? { ...mark, shape } : mark)));
  };
  const onDelete = (id: string): void => {
    told.deleted.push(id);
  };
  const surface = {
    marks: marks as readonly Mark<CanvasShape>[],
    selectedId,
    tool,
    look: me.look,
    cursors,
    strokes,
    onToolChange,
    onSelect,
    onCreate: add,
    onChange: change,
    onDelete,
    onPointer: (at: unknown) => {
      told.pointers.push(at);
    },
    onStroke: (shape: unknown) => {
      told.strokes.push(shape);
    },
  };
  return (
    <>
      <ConnectionWord state="connected" /> <ConnectionWord state="connecting" /> <ConnectionWord state="offline" />
      <div className="trial">
        {what === "image" && <ImageViewer {...surface} src={src} name="MR hode" />}
        {what === "pdf" && <PdfViewer {...surface} bytes={pdf} name="Epikrise" page={page} onPageChange={setPage} />}
        {what === "text" && (
          <TextViewer
            text={text}
            name="Notat"
            marks={marks as readonly Mark<TextShape>[]}
            selectedId={selectedId}
            onSelect={onSelect}
            onCreate={add}
            onDelete={onDelete}
          />
        )}
        {what === "skeleton" && <PageSkeleton />}
        <AnnotationList
          marks={marks}
          selectedId={selectedId}
          onSelect={onSelect}
          onChange={change}
          onDelete={onDelete}
        />
      </div>
    </>
  );
}

const src = await picture();
const pdf = await (await fetch("/trial.pdf")).blob();
await startLanguages();
const pages = ["image", "pdf", "text", "skeleton"].map((what) => ({
  path: `/${what}`,
  element: <Trial what={what} src={src} pdf={pdf} />,
}));
const broken = {
  path: "/broken",
  Component: (): ReactElement => {
    throw new Error("broken on purpose");
  },
};
const session = { testData: true, person: { id: "p1", ...me, role: "Overlege", place: "Haukeland" } };
createRoot(document.getElementById("root")!).render(
  <SessionContext value={session}>
    <RouterProvider router={routerOf([...pages, broken])} />
  </SessionContext>,
);
