import type { ReactElement } from "react";
import type { ShapeKind } from "./shape";

const paths: Readonly<Record<ShapeKind | "select", string>> = {
  select: "M5 3l13 10-6.5.8L15 20l-2.8 1.3-3.3-6.4L5 19z",
  rectangle: "M4 6h16v12H4z",
  ellipse: "M12 6c5 0 9 2.7 9 6s-4 6-9 6-9-2.7-9-6 4-6 9-6z",
  polygon: "M12 3l9 7-4 10H6L3 9z",
  freehand: "M3 17c3-9 6-11 8-9s-3 8 0 9 5-8 10-9",
  arrow: "M4 20L19 5M10 5h9v9",
  point: "M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2v4M12 18v4M2 12h4M18 12h4",
  text: "M5 5h14M12 5v14M8 19h8",
};

export function ToolIcon({ tool }: { readonly tool: ShapeKind | "select" }): ReactElement {
  return (
    <svg className="tool-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path
        d={paths[tool]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
