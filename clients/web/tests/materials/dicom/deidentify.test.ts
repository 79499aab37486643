// @vitest-environment node
import { data } from "dcmjs";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deidentify, type Deidentified } from "../../../src/materials/dicom/deidentify";
import { isKnown, profile } from "../../../src/materials/dicom/profile";
import { dicomFile, element, joined, sequence } from "./dicomBytes";

const canary = "KANARI77";
const key = new Uint8Array(32).fill(7);
const otherKey = new Uint8Array(32).fill(8);
const study = "1.2.826.0.1.3680043.2.7777.1";
const pixels = element("7FE00010", "OW", new Uint8Array([1, 2, 3, 4]));
const serverElements = "../../src/CaseRoom.Decoder/Dicom/known-elements.txt";
const serverTable = "../../src/CaseRoom.Decoder/Dicom/basic-profile.txt";

async function clean(file: ArrayBuffer, of = key): Promise<Deidentified> {
  const result = await deidentify(file, of);
  if ("fault" in result) { throw new Error(result.fault); }
  return result;
}

function vrOf(tag: string): string {
  return data.DicomMetaDictionary.dictionary[`(${tag.slice(0, 4)},${tag.slice(4)})`]?.vr ?? "LO";
}

/** Every element of the profile, with the canary in it in the form that the element has. */
function telling(from: (tag: string) => boolean): Uint8Array[] {
  return [...profile.keys()].filter((tag) => from(tag)).sort().map((tag) => {
    const vr = vrOf(tag);
    if (vr === "SQ") { return sequence(tag, element("00080104", "LO", canary)); }
    if (vr === "UI") { return element(tag, vr, study); }
    if (vr === "OB" || vr === "OW" || vr === "UN" || vr.includes(" ")) { return element(tag, "OB", canary); }
    if (vr === "DA" || vr === "TM" || vr === "DT") { return element(tag, vr, vr === "DA" ? "19770831" : "19770831"); }
    return ["US", "UL", "FL", "FD", "SS", "SL", "AT"].includes(vr)
      ? element(tag, vr, new TextEncoder().encode(canary)) : element(tag, vr, canary);
  });
}

function textOf(file: ArrayBuffer): string {
  return Buffer.from(file).toString("latin1");
}

function readBack(file: ArrayBuffer): ReturnType<typeof data.DicomMessage.readFile> {
  return data.DicomMessage.readFile(file);
}

test("[UPL-23] Of_a_file_with_a_canary_in_every_element_of_the_profile_none_is_left", async () => {
  const inside = telling((tag) => tag > "00080005" && tag < "FFFA0000");
  const file = dicomFile([
    ...inside.filter((each) => each[0] === 8 && each[1] === 0),
    element("00091001", "LO", canary),
    ...inside.filter((each) => !(each[0] === 8 && each[1] === 0)).slice(0, 40),
    sequence("00089215", joined(...telling((tag) => tag.startsWith("0010")), element("00111001", "LO", canary))),
    element("50000010", "LO", canary), element("60003000", "OB", canary), element("60004000", "LT", canary),
    pixels,
  ], { preamble: canary, meta: [element("00020016", "AE", canary), element("00020102", "OB", canary)] });
  expect(textOf(file)).toContain(canary);
  const { write, taken } = await clean(file);
  expect(textOf(write())).not.toContain(canary);
  expect(textOf(write())).not.toContain("19770831");
  expect(textOf(write())).not.toContain(study);
  expect(JSON.stringify(taken)).not.toContain(canary);
  const names = taken.map((each) => each.name);
  expect(names).toEqual(expect.arrayContaining(
    ["PatientName", "PrivateTags", "CurveData", "OverlayData", "Preamble", "SourceApplicationEntityTitle"]));
});

test("[UPL-23] Each_element_of_the_profile_alone_and_in_a_sequence_is_gone_empty_or_a_dummy", async () => {
  for (const tag of [...profile.keys()].filter((each) => each > "00030000")) {
    const [one] = telling((each) => each === tag);
    if (one === undefined) { throw new Error(tag); }
    const { write } = await clean(dicomFile([one, sequence("00089215", one), pixels].sort(byTag)));
    const text = textOf(write());
    expect(text, tag).not.toContain(canary);
    expect(text, tag).not.toContain("19770831");
    expect(text, tag).not.toContain(study);
  }
});

test("[UPL-23] The_page_takes_out_all_that_the_server_refuses", () => {
  const refused = readFileSync(serverTable, "utf8").trim().split("\n").map((line) => line.slice(0, 8).toUpperCase());
  expect(refused.filter((tag) => !profile.has(tag))).toEqual([]);
});

test("[UPL-23] The_file_says_of_itself_what_was_done_and_keeps_its_picture", async () => {
  const { write } = await clean(dicomFile([
    element("00080016", "UI", "1.2.840.10008.5.1.4.1.1.4"), element("00080018", "UI", `${study}.2`),
    element("00080060", "CS", "MR"), element("00100010", "PN", canary),
    element("00280010", "US", new Uint8Array([2, 0])),
    pixels,
  ]));
  const { meta, dict } = readBack(write());
  expect(dict["00120062"]?.Value).toEqual(["YES"]);
  expect((dict["00120064"]?.Value[0] as typeof dict)["00080100"]?.Value).toEqual(["113100"]);
  expect(dict["00280301"]?.Value).toEqual(["NO"]);
  expect(dict["00280303"]?.Value).toEqual(["REMOVED"]);
  expect(dict["00080060"]?.Value).toEqual(["MR"]);
  expect(dict["00280010"]?.Value).toEqual([2]);
  expect(dict["00100010"]?.Value).toEqual([]);
  expect([...new Uint8Array(dict["7FE00010"]?.Value[0] as ArrayBuffer)]).toEqual([1, 2, 3, 4]);
  expect(meta["00020003"]?.Value).toEqual(dict["00080018"]?.Value);
  expect(dict["00080016"]?.Value).toEqual(["1.2.840.10008.5.1.4.1.1.4"]);
});

test("[UPL-24] A_unique_identifier_is_the_same_other_one_all_through_a_room_and_another_elsewhere", async () => {
  const file = (): ArrayBuffer => dicomFile([
    element("0020000D", "UI", study),
    sequence("00089215", element("0020000D", "UI", study), element("00081155", "UI", `${study}.9`)),
    pixels,
  ].sort(byTag));
  const [first, second, elsewhere] = [await clean(file()), await clean(file()), await clean(file(), otherKey)]
    .map((each) => readBack(each.write()).dict);
  const uid = first?.["0020000D"]?.Value[0] as string;
  expect(uid).toMatch(/^2\.25\.\d{1,39}$/u);
  expect(((first?.["00089215"]?.Value[0]) as typeof first)?.["0020000D"]?.Value).toEqual([uid]);
  expect(second?.["0020000D"]?.Value).toEqual([uid]);
  expect(elsewhere?.["0020000D"]?.Value).not.toEqual([uid]);
});

test("[UPL-25] What_the_file_says_of_letters_in_its_picture_is_told_before_it_is_sent", async () => {
  const said = (value: string): Uint8Array[] => (value === "" ? [] : [element("00280301", "CS", value)]);
  for (const [value, told] of [["NO", "no"], ["YES", "yes"], ["", "notSaid"]] as const) {
    expect((await clean(dicomFile([...said(value), pixels]))).burnedIn).toBe(told);
    expect((await clean(dicomFile([...said(value)]))).burnedIn).toBe("no");
  }
});

test("[UPL-23] What_is_broken_or_in_another_order_of_bytes_is_not_taken", async () => {
  expect(await deidentify(new ArrayBuffer(200), key)).toEqual({ fault: "unreadable" });
  expect(await deidentify(dicomFile([], { syntax: "1.2.840.10008.1.2.2" }), key)).toEqual({ fault: "dicomForm" });
});

const shared = `${process.env["CASEROOM_SHARED_DATA"] ?? "../../../shared/data"}/dicom`;

test("[UPL-23] Each_shared_file_comes_out_without_the_names_that_were_in_it_or_not_at_all", async () => {
  const paths = filesIn(shared);
  const results: Record<string, number> = {};
  for (const path of paths) {
    const bytes = readFileSync(path);
    if (bytes.toString("latin1", 128, 132) !== "DICM") { continue; }
    const result = await deidentify(new Uint8Array(bytes).buffer, key);
    const how = "fault" in result ? result.fault : "clean";
    results[how] = (results[how] ?? 0) + 1;
    if ("fault" in result) { continue; }
    const { dict } = readBack(result.write());
    for (const tag of ["00100010", "00100020", "00100030"]) {
      expect([[], [""], ["REMOVED"]], path).toContainEqual([...dict[tag]?.Value ?? []]);
    }
    expect(Object.keys(dict).filter((tag) => Number.parseInt(tag.slice(0, 4), 16) % 2 === 1), path).toEqual([]);
    expect(textOf(result.write()), path).not.toMatch(/Kakadu|OpenJPEG|JasPer|SPIFF/u);
  }
  console.info(`${paths.length} shared files: ${JSON.stringify(results)}`);
});

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile()).map((each) => `${each.parentPath}/${each.name}`);
  } catch {
    return [];
  }
}

function byTag(one: Uint8Array, other: Uint8Array): number {
  const tagOf = (each: Uint8Array): number => each[0]! * 0x10000 + each[1]! * 0x1000000 + each[2]! + each[3]! * 0x100;
  return tagOf(one) - tagOf(other);
}

test("[UPL-42] The_page_knows_the_elements_that_the_server_knows", () => {
  const known = new Map(readFileSync(serverElements, "utf8").trim().split("\n")
    .map((line) => [line.slice(0, 8), line.slice(9)] as const));
  const dictionary = Object.values(data.DicomMetaDictionary.nameMap);
  expect(dictionary.length).toBeGreaterThan(4000);
  for (const { tag, vr } of dictionary) {
    const bare = tag.slice(1, 5) + tag.slice(6, 10);
    const group = Number.parseInt(bare.slice(0, 4), 16);
    if (profile.has(bare) || group % 2 === 1 || (group >> 8) === 0x50 || group === 0xfffe) { continue; }
    expect([bare, isKnown(bare, vr)]).toEqual([bare, known.has(bare)]);
    if (known.has(bare)) { expect([bare, known.get(bare)]).toEqual([bare, vr]); }
  }
});

test("[UPL-42] What_nobody_knows_the_meaning_of_is_taken_out_on_the_page", async () => {
  const { write, taken } = await clean(dicomFile([
    element("00080009", "LO", canary), element("00143050", "LT", canary), element("0040A160", "UT", canary), pixels,
  ]));
  expect(textOf(write())).not.toContain(canary);
  expect(taken.map(({ name }) => name)).toEqual(expect.arrayContaining(["DarkCurrentCounts", "TextValue"]));
});
