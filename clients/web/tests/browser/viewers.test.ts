// @vitest-environment node
import { mkdirSync } from "node:fs";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Shape } from "../../src/annotations/shape";
import { trialSite, type TrialSite } from "./trialSite";

/** A folder for pictures of each page at each width; without it none are taken. */
const pictures = process.env["WEB_TEST_PICTURES"];

let site: TrialSite;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  site = await trialSite();
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
beforeEach(async () => {
  complaints.length = 0;
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: "nb-NO" });
  page.on("console", (message) => {
    if (message.type() === "error") {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => {
    complaints.push(String(error));
  });
});
afterEach(async () => {
  await page.close();
});

interface Told {
  created: Shape[];
  changed: { id: string; shape: Shape }[];
  deleted: string[];
  pointers: unknown[];
  strokes: unknown[];
}
const told = async (): Promise<Told> => page.evaluate(() => (globalThis as unknown as { told: Told }).told);

async function open(what: string): Promise<Locator> {
  await page.goto(`${site.url}/${what}`);
  const layer = page.locator(".shape-layer");
  await layer.waitFor();
  if (what === "pdf") {
    await page.locator('[data-drawn="true"]').waitFor();
  }
  return layer;
}

async function press(name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Where a place of the material is on the screen, read off the transform that the shapes themselves are drawn with. */
async function screen(x: number, y: number): Promise<{ x: number; y: number }> {
  return page
    .locator(".shape-layer > g")
    .first()
    .evaluate(
      (group, at) => {
        const point = new DOMPoint(at.x, at.y).matrixTransform((group as unknown as SVGGElement).getScreenCTM()!);
        return { x: point.x, y: point.y };
      },
      { x, y },
    );
}

async function drag(...places: readonly (readonly [number, number])[]): Promise<void> {
  for (const [index, [x, y]] of places.entries()) {
    const at = await screen(x, y);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    if (index === 0) {
      await page.mouse.down();
    }
  }
  await page.mouse.up();
}

describe("image viewer", () => {
  it("Each_tool_makes_its_shape_in_the_pixels_of_the_image", async () => {
    await open("image");
    await press("Rektangel");
    await drag([100, 100], [300, 220]);
    await press("Ellipse");
    await drag([100, 500], [300, 600]);
    await press("Pil");
    await drag([900, 600], [1000, 700]);
    await press("Frihånd");
    await drag([400, 600], [450, 640], [500, 600], [550, 640]);
    await press("Punkt");
    await drag([1000, 300]);
    await press("Mangekant");
    for (const [x, y] of [
      [900, 100],
      [1000, 100],
      [950, 180],
    ] as const) {
      await drag([x, y]);
    }
    await page.keyboard.press("Enter");
    const { created, strokes } = await told();
    expect(created.map((shape) => shape.kind)).toEqual([
      "rectangle",
      "ellipse",
      "arrow",
      "freehand",
      "point",
      "polygon",
    ]);
    const rectangle = created[0] as Extract<Shape, { kind: "rectangle" }>;
    for (const [side, expected] of [
      ["x", 100],
      ["y", 100],
      ["width", 200],
      ["height", 120],
    ] as const) {
      expect(Math.abs(rectangle[side] - expected), side).toBeLessThan(3);
    }
    expect(strokes.length).toBeGreaterThan(3);
    // The end of a stroke comes with the next beat of its throttle.
    await expect.poll(async () => (await told()).strokes.at(-1)).toBeNull();
  });

  it("The_picture_lies_where_the_shapes_say_it_lies_after_zoom_and_pan", async () => {
    await open("image");
    const scale = async (): Promise<number> => (await screen(1, 0)).x - (await screen(0, 0)).x;
    const before = await scale();
    const place = await screen(305, 205);
    await page.mouse.move(place.x, place.y);
    await page.mouse.wheel(0, -200);
    await page.mouse.wheel(0, -200);
    await expect.poll(async () => (await scale()) / before).toBeGreaterThan(2.2);
    await press("Velg og flytt");
    await drag([320, 300], [360, 330]);
    await expect
      .poll(async () => {
        const at = await screen(305, 205);
        const area = (await page.locator(".viewer-host canvas").first().boundingBox())!;
        return page
          .locator(".viewer-host canvas")
          .first()
          .evaluate(
            (canvas, place) => {
              const real = canvas as HTMLCanvasElement;
              const by = real.width / real.getBoundingClientRect().width;
              return [...real.getContext("2d")!.getImageData(place.x * by, place.y * by, 1, 1).data];
            },
            { x: at.x - area.x, y: at.y - area.y },
          );
      })
      .toEqual([255, 0, 255, 255]);
    await expect
      .poll(async () => {
        const cursor = await page
          .locator(".cursor")
          .evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
        const expected = await screen(700, 500);
        return Math.hypot(cursor.x - expected.x, cursor.y - expected.y);
      })
      .toBeLessThan(3);
  });

  it("A_selected_shape_is_moved_and_resized_by_mouse_and_keys_and_only_by_its_author", async () => {
    await open("image");
    await drag([270, 205], [300, 235]);
    expect((await told()).changed.at(-1)?.id).toBe("m2");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    expect((await told()).changed).toHaveLength(3);
    await page.keyboard.press("Delete");
    expect((await told()).deleted).toEqual(["m2"]);
    const head = (await page.locator('[data-handle="head"]').boundingBox())!;
    await page.mouse.move(head.x + head.width / 2, head.y + head.height / 2);
    await page.mouse.down();
    await page.mouse.move(head.x + 60, head.y + 60, { steps: 3 });
    await page.mouse.up();
    expect((await told()).changed).toHaveLength(4);
    await page.keyboard.press("Escape");
    expect(await page.locator(".shape-selected").count()).toBe(0);
    await drag([500, 400], [650, 450]);
    expect((await told()).changed).toHaveLength(4);
    expect(await page.locator(".shape-selected").count()).toBe(1);
  });

  it("The_keyboard_alone_places_a_shape_and_the_list_moves_it", async () => {
    const layer = await open("image");
    await layer.focus();
    await page.keyboard.press("b");
    await page.keyboard.press("Enter");
    expect((await told()).created[0]?.kind).toBe("rectangle");
    await page.locator(".annotation-row").first().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Alt+ArrowLeft");
    expect((await told()).changed.at(-1)?.id).toBe("n3");
  });

  it("Pointers_leave_at_most_twenty_times_a_second", async () => {
    await open("image");
    const began = Date.now();
    for (let x = 100; x < 700; x += 5) {
      await page.mouse.move(x, 400);
    }
    const sent = (await told()).pointers.length;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 50) + 1);
  });
});

describe("PDF viewer", () => {
  it("A_page_is_drawn_and_annotated_in_points_under_any_zoom", async () => {
    await open("pdf");
    await press("Zoom ut");
    await press("Rektangel");
    await drag([60, 280], [260, 400]);
    const shape = (await told()).created[0] as Extract<Shape, { kind: "rectangle" }>;
    for (const [side, expected] of [
      ["x", 60],
      ["y", 280],
      ["width", 200],
      ["height", 120],
    ] as const) {
      expect(Math.abs(shape[side] - expected), side).toBeLessThan(3);
    }
    await press("Neste side");
    await page.getByText("Page 2 of the trial").waitFor({ state: "attached" });
    expect(await page.locator(".mark").count()).toBe(1);
  });
});

describe("text viewer", () => {
  it("Selected_words_become_an_annotation_and_markup_is_shown_as_text", async () => {
    await page.goto(`${site.url}/text`);
    await page.getByText("<script>alert(1)</script>").waitFor();
    await page.evaluate(() => {
      const node = [...document.querySelectorAll(".text-body span")].at(-1)!.firstChild!;
      const at = node.textContent!.indexOf("lys flekk");
      getSelection()!.setBaseAndExtent(node, at, node, at + "lys flekk".length);
    });
    await press("Marker teksten");
    expect((await told()).created[0]).toMatchObject({ kind: "text", quote: "lys flekk" });
    expect(await page.locator("mark", { hasText: "lys flekk" }).count()).toBe(1);
  });
});

describe("the frame", () => {
  it("Nothing_asks_for_more_than_the_content_policy_gives_and_every_width_fits", async () => {
    for (const what of ["image", "pdf", "text", "skeleton", "nowhere"]) {
      for (const width of [390, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${site.url}/${what}`);
        const settled =
          what === "image" ? '[data-state="ready"]' : '[data-drawn="true"], .text-body, .page-skeleton, h1';
        await page
          .locator(what === "pdf" ? '[data-drawn="true"]' : settled)
          .first()
          .waitFor();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, `${what} ${width}`).toBeLessThanOrEqual(0);
        if (pictures !== undefined) {
          mkdirSync(pictures, { recursive: true });
          await page.screenshot({ path: `${pictures}/${what}-${width}.png` });
        }
      }
    }
    // OpenSeadragon tries to add one style element, for touch screens' focus outline; styles/viewers.css does the same.
    expect(complaints.filter((text) => !text.includes("style-src"))).toEqual([]);
  });

  it("The_language_changes_at_the_top_and_a_broken_page_keeps_the_frame", async () => {
    await page.goto(`${site.url}/broken`);
    await page.getByRole("heading", { name: "Noe gikk galt på denne siden" }).waitFor();
    await press("Nynorsk");
    await page.getByRole("heading", { name: "Noko gjekk gale på denne sida" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("nn");
  });
});
