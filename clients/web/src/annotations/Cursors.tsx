import type { ReactElement } from "react";
import { lookClass } from "../membership/personLook";
import { toScreen, type ViewTransform } from "./geometry";
import type { LiveCursor } from "./mark";

/**
 * Other people's pointers, at their place in the material under any zoom or pan. Not read aloud: they move all the
 * time.
 */
export function Cursors({
  cursors,
  view,
}: {
  readonly cursors: readonly LiveCursor[];
  readonly view: ViewTransform;
}): ReactElement {
  return (
    <div className="cursors" aria-hidden="true">
      {cursors.map((cursor) => {
        const at = toScreen(view, cursor);
        return (
          <div
            key={cursor.personId}
            data-cursor={cursor.personId}
            className={`cursor ${lookClass(cursor.look)}`}
            style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
          >
            <svg width="14" height="18" viewBox="0 0 14 18">
              <path d="M1 1l11.5 9.5-5.2.7 3 5.6-2.3 1.1-2.9-5.7L1 16z" />
            </svg>
            <span>{cursor.initials}</span>
          </div>
        );
      })}
    </div>
  );
}
