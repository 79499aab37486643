import { data, log, type DicomElement, type DicomSet } from "dcmjs";
import { otherUids, tellsWhich } from "./otherUids";
import { packedFormOf, withoutComments } from "./packedPictures";
import { isKnown, nameOf, profile } from "./profile";
import { BrokenPicture } from "./streamBytes";

export type DicomFault = "unreadable" | "dicomForm";

/** Names what was taken out or replaced, and how often; a value never stands here. */
export interface TakenOut { readonly name: string; readonly count: number }

/** What the file says of letters in its picture by which somebody may be known. */
export type BurnedIn = "no" | "yes" | "notSaid";

export interface Deidentified {
  readonly taken: readonly TakenOut[];
  /** Unique identifiers that were replaced. */
  readonly uids: number;
  readonly burnedIn: BurnedIn;
  /** The file that tells of nobody, where its picture is clear of letters: it says so itself. */
  readonly write: () => ArrayBuffer;
}

const tags = {
  sopClass: "00080016", sopInstance: "00080018", identityRemoved: "00120062", method: "00120063",
  methodCodes: "00120064", burnedIn: "00280301", datesRemoved: "00280303",
  pixelData: "7FE00010",
} as const;

const implicitLittle = "1.2.840.10008.1.2";
const explicitLittle = "1.2.840.10008.1.2.1";
const deflated = "1.2.840.10008.1.2.1.99";
const plainForms = new Set([implicitLittle, explicitLittle, deflated]);
/** Of whatever writes these files. */
const writer = "2.25.166231418713604420951347086093457412071";

/** They say what something is or whose words are used, not whose picture it is. */
const keptUids = new Set(["00080016", "0008001A", "0008001B", "0008010C", "0008010D", "00080117", "00080118",
  "00080119", "00081150", "0008115A", "00020002", "00020010"]);

const dummies: Readonly<Record<string, readonly unknown[]>> = {
  DA: ["19000101"], DT: ["19000101"], TM: ["000000"], PN: [{ Alphabetic: "ANONYMOUS" }], IS: ["000000"],
  DS: ["000000"],
  ...Object.fromEntries(["AE", "CS", "LO", "LT", "SH", "ST", "UC", "UT"].map((vr) => [vr, ["REMOVED"]])),
};

/**
 * Applies the basic profile of PS3.15 to a file, here in the page: nothing of it has been sent anywhere.
 * @param key Of the room, for unique identifiers.
 * @returns Why the file cannot be taken, or the file without identity.
 */
export async function deidentify(file: ArrayBuffer, key: Uint8Array<ArrayBuffer>):
  Promise<Deidentified | { readonly fault: DicomFault }> {
  log.disableAll();
  let read: ReturnType<typeof data.DicomMessage.readFile>;
  try {
    read = data.DicomMessage.readFile(file);
  } catch {
    return { fault: "unreadable" };
  }

  const syntax = textOf(read.meta["00020010"]);
  if (!plainForms.has(syntax) && packedFormOf(syntax) === undefined) { return { fault: "dicomForm" }; }
  const found = new Set<string>();
  cleaned(read.dict, { taken: new Map(), other: (uid) => { found.add(uid); return uid; } });
  const others = await otherUids(found, key);
  const pass: Pass = { taken: new Map(), other: (uid) => others.get(uid) ?? uid };
  const dict = cleaned(read.dict, pass);
  try {
    blankComments(dict, syntax, pass.taken);
  } catch (fault) {
    if (fault instanceof BrokenPicture) { return { fault: "unreadable" }; }
    throw fault;
  }

  countHead(read.meta, file, pass.taken);
  const burned = textOf(read.dict[tags.burnedIn]);
  read.meta = head(dict, syntax === deflated ? explicitLittle : syntax);
  read.dict = { ...dict, ...saysSo() };
  return {
    taken: [...pass.taken].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name)),
    uids: others.size,
    burnedIn: burned === "NO" || !hasPicture(dict) ? "no" : burned === "" ? "notSaid" : "yes",
    write: () => read.write({ allowInvalidVRLength: true, fragmentMultiframe: false }),
  };
}

interface Pass {
  readonly taken: Map<string, number>;
  /** What stands in the place of a unique identifier. */
  readonly other: (uid: string) => string;
}

function cleaned(set: DicomSet, pass: Pass): DicomSet {
  const kept: DicomSet = {};
  for (const [tag, element] of Object.entries(set)) {
    const now = cleanedElement(tag, element, pass);
    if (now !== undefined) { kept[tag] = now; }
  }
  return kept;
}

function cleanedElement(tag: string, element: DicomElement, pass: Pass): DicomElement | undefined {
  const take = (name: string): undefined => { count(pass.taken, name); };
  const group = Number.parseInt(tag.slice(0, 4), 16);
  // The length of a group says nothing, and would be wrong.
  if (tag.endsWith("0000")) { return undefined; }
  if (group % 2 === 1) { return take("PrivateTags"); }
  if (group >= 0x5000 && group <= 0x50ff) { return take("CurveData"); }
  if (group >= 0x6000 && group <= 0x60ff) { return take("OverlayData"); }
  const { vr, Value: values = [] } = element;
  const rule = profile.get(tag);
  if (rule === undefined) {
    if (!isKnown(tag, vr)) { return take(nameOf(tag) ?? "UnknownTags"); }
    if (vr === "SQ") { return { vr, Value: (values as DicomSet[]).map((item) => cleaned(item, pass)) }; }
    return vr === "UI" && !keptUids.has(tag) ? { vr, Value: others(values, pass) } : element;
  }

  if (rule.action === "U" && vr === "UI") { return { vr, Value: others(values, pass) }; }
  if (values.length === 0 && rule.action !== "X") { return { vr, Value: [] }; }
  take(rule.name);
  if (rule.action === "Z" || (rule.action === "D" && vr === "SQ")) { return { vr, Value: [] }; }
  const dummy = rule.action === "D" ? dummies[vr] : undefined;
  return dummy === undefined ? undefined : { vr, Value: dummy };
}

function others(values: readonly unknown[], pass: Pass): readonly unknown[] {
  return values.map((uid) => (typeof uid === "string" && tellsWhich(uid) ? pass.other(uid) : uid));
}

/** Of packed pictures: what they carry beside their pixels. */
function blankComments(dict: DicomSet, syntax: string, taken: Map<string, number>): void {
  const form = packedFormOf(syntax);
  const element = dict[tags.pixelData];
  if (form === undefined || element === undefined) { return; }
  const { pictures, blanked } = withoutComments(element.Value as readonly ArrayBuffer[], form);
  dict[tags.pixelData] = { vr: element.vr, Value: pictures };
  if (blanked > 0) { taken.set("PixelDataComments", blanked); }
}

/** What the head of a file holds beside what every head holds; it is written anew. */
function countHead(meta: DicomSet, file: ArrayBuffer, taken: Map<string, number>): void {
  if (new Uint8Array(file, 0, 128).some((byte) => byte !== 0)) { count(taken, "Preamble"); }
  const own = new Set(["00020000", "00020001", "00020002", "00020003", "00020010", "00020012", "00020013"]);
  for (const tag of Object.keys(meta)) {
    if (!own.has(tag)) { count(taken, nameOf(tag) ?? "UnknownTags"); }
  }
}

function head(dict: DicomSet, syntax: string): DicomSet {
  const uid = (value: string): DicomElement => ({ vr: "UI", Value: [value] });
  return {
    "00020001": { vr: "OB", Value: [new Uint8Array([0, 1]).buffer] },
    "00020002": uid(textOf(dict[tags.sopClass])),
    "00020003": uid(textOf(dict[tags.sopInstance])),
    "00020010": uid(syntax),
    "00020012": uid(writer),
  };
}

/** What a file says of itself from which identity was taken by the basic profile. */
function saysSo(): DicomSet {
  const text = (vr: string, value: string): DicomElement => ({ vr, Value: [value] });
  return {
    [tags.identityRemoved]: text("CS", "YES"),
    [tags.method]: text("LO", "PS3.15 Basic Application Level Confidentiality Profile"),
    [tags.methodCodes]: {
      vr: "SQ",
      Value: [{
        "00080100": text("SH", "113100"), "00080102": text("SH", "DCM"),
        "00080104": text("LO", "Basic Application Confidentiality Profile"),
      }],
    },
    [tags.datesRemoved]: text("CS", "REMOVED"),
    [tags.burnedIn]: text("CS", "NO"),
  };
}

function hasPicture(dict: DicomSet): boolean {
  return [tags.pixelData, "7FE00008", "7FE00009"].some((tag) => tag in dict);
}

function count(taken: Map<string, number>, name: string): void {
  taken.set(name, (taken.get(name) ?? 0) + 1);
}

function textOf(element: DicomElement | undefined): string {
  const first = element?.Value[0];
  return typeof first === "string" ? first.trim() : "";
}
