import { useCallback, useState } from "react";
import { useOpenRoom } from "../rooms/roomAccess";
import type { Id } from "../wire";
import { get } from "../wire/http";
import { newId } from "../wire/newId";
import type { Deidentified, DicomFault } from "./dicom/deidentify";
import type { FileMarks } from "./useUploads";

/** A DICOM file from which identity is taken before it is sent. */
export interface DicomRow {
  readonly id: Id;
  readonly name: string;
  readonly marks: FileMarks;
  /** What came out; null while it is read. */
  readonly found: Deidentified | { readonly fault: DicomFault | "noKey" } | null;
}

export interface DicomFiles {
  readonly rows: readonly DicomRow[];
  readonly read: (file: File, marks: FileMarks) => void;
  /** Sends what came out of the file. */
  readonly send: (id: Id) => void;
  readonly drop: (id: Id) => void;
}

/** What a file is by its name; the server judges by content, and refuses one that still tells who somebody is. */
export function isDicom(file: { readonly name: string; readonly type: string }): boolean {
  return /\.dcm$/iu.test(file.name) || file.type === "application/dicom";
}

/** DICOM files that wait for whoever sends them to look at what was taken out. What reads them is fetched here. */
export function useDicom(add: (files: readonly File[], marks: FileMarks) => void): DicomFiles {
  const { roomId } = useOpenRoom();
  const [rows, setRows] = useState<readonly DicomRow[]>([]);
  const drop = useCallback((id: Id) => { setRows((old) => old.filter((row) => row.id !== id)); }, []);

  const read = useCallback((file: File, marks: FileMarks) => {
    const id = newId();
    setRows((old) => [...old, { id, name: file.name, marks, found: null }]);
    const show = (found: DicomRow["found"]): void => {
      setRows((old) => old.map((row) => (row.id === id ? { ...row, found } : row)));
    };
    withoutIdentity(file, roomId).then(show, () => { show({ fault: "noKey" }); });
  }, [roomId]);

  const send = useCallback((id: Id) => {
    const row = rows.find((each) => each.id === id);
    if (row?.found === undefined || row.found === null || "fault" in row.found) { return; }
    add([new File([row.found.write()], row.name, { type: "application/dicom" })], row.marks);
    drop(id);
  }, [rows, add, drop]);

  return { rows, read, send, drop };
}

async function withoutIdentity(file: File, roomId: Id): Promise<DicomRow["found"]> {
  const [{ deidentify }, { key }, bytes] = await Promise.all([
    import("./dicom/deidentify"), get("/api/rooms/{roomId}/dicom-key", { path: { roomId } }), file.arrayBuffer(),
  ]);
  return deidentify(bytes, Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0)));
}
