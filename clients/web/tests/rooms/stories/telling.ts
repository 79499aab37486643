import { emptyState } from "../../../src/rooms/emptyState";
import { foldAll } from "../../../src/rooms/fold";
import { Clock, turn } from "./clock";
import { Dice } from "./dice";
import { difference } from "./difference";
import { Page } from "./page";
import type { Story, StoryReader } from "./story";

/** Rounds after which a page that has all it waits for shows it. */
const RoundsToSettle = 400;

/** What came of one story. */
export interface Verdict {
  readonly seed: number;
  /** Views compared, by how they came about and by reader. */
  readonly compared: Record<string, number>;
  fault: string | null;
}

/** Tells a story to its readers' pages and holds what each shows against what the server has for that reader. */
export class Telling {
  private readonly verdict: Verdict;
  private readonly dice: Dice;
  private readonly server: { readonly story: Story; head: number };
  private readonly pages: readonly Page[];

  constructor(private readonly story: Story, private readonly clock: Clock) {
    this.verdict = { seed: story.seed, compared: {}, fault: null };
    this.dice = new Dice(story.seed);
    this.server = { story, head: 1 };
    this.pages = story.readers.map((reader) => new Page(this.server, reader));
    // What the page leaves to chance falls the same way again when the story is told again.
    Math.random = () => this.dice.below(1_000_000) / 1_000_000;
  }

  async tell(): Promise<Verdict> {
    try {
      for (const page of this.pages) { if (this.dice.chance(50)) { page.open(); } }
      while (this.server.head < this.story.end) {
        await this.happen();
        if (this.dice.chance(3)) { await this.settle(); }
      }
      await this.settle();
      for (const reader of this.story.readers) { this.readAnew(reader); }
    } catch (failure) {
      this.verdict.fault = failure instanceof Error ? failure.message : String(failure);
    }
    for (const page of this.pages) {
      this.count("pages opened", page.opened);
      for (const [what, number] of Object.entries(page.line.counts)) { this.count(what, number); }
      page.leave();
    }
    this.clock.clear();
    return this.verdict;
  }

  private async happen(): Promise<void> {
    if (this.dice.chance(25)) {
      this.server.head = Math.min(this.story.end, this.server.head + 1 + this.dice.below(3));
    }
    for (const page of this.pages) {
      for (let times = 1 + this.dice.below(3); times > 0; times--) { page.happen(this.dice); }
    }
    if (this.dice.chance(10)) { this.clock.advance(this.dice.below(3_000)); }
    await turn();
  }

  /** Comes to a moment at which the room can be read whole, and waits until every page shows it. */
  private async settle(): Promise<void> {
    this.server.head = this.story.markFrom(this.server.head);
    for (const page of this.pages) {
      // Who was shown out comes back by opening the page anew.
      if (page.session?.current().status === "gone") { page.leave(); }
    }
    for (let round = 0; ; round++) {
      for (const page of this.pages) {
        if (page.session === undefined && page.reader.seatAt(this.server.head) !== null) { page.open(); }
        if (page.session !== undefined) { page.settle(this.dice); }
      }
      await turn();
      const open = this.pages.filter((page) => page.session !== undefined);
      if (open.every((page) => page.line.isQuiet && page.isUpToDate) && !this.clock.waits) { break; }
      if (open.every((page) => page.line.isQuiet)) { this.clock.advance(1_000); }
      if (round > RoundsToSettle) {
        const late = open.find((page) => !page.line.isQuiet || !page.isUpToDate);
        throw new Error(`${late?.reader.name} at ${this.server.head}: never up to date, ${
          JSON.stringify({ ...late?.session?.current(), view: late?.session?.current().view?.sequence })}`);
      }
    }
    for (const page of this.pages) { this.compare(page); }
  }

  private compare(page: Page): void {
    if (page.session === undefined) { return; }
    const { head } = this.server;
    const room = page.reader.roomAt(head);
    const { status, view } = page.session.current();
    if (status === "gone") {
      page.leave();
      if (view !== null) { throw new Error(`${page.reader.name} at ${head}: gone, and still shown`); }
      return;
    }
    this.same(`${page.reader.name} live`, view, room);
  }

  /** The two ways of reading what has been: the whole log, and a snapshot with what came after it. */
  private readAnew(reader: StoryReader): void {
    const { end } = this.story;
    const seat = reader.seatAt(end);
    if (seat === null) { return; }
    const should = reader.roomAt(end)!.state;
    this.same(`${reader.name} replayed`, foldAll(emptyState, reader.events(seat, 1, end, end)), should);
    const marks = this.story.marks.filter((mark) => reader.seatAt(mark) === seat);
    const mark = this.dice.of(marks);
    const tail = foldAll(reader.roomAt(mark)!.state, reader.events(seat, mark + 1, end, end));
    this.same(`${reader.name} from a snapshot at ${mark}`, tail, should);
  }

  private same(what: string, is: unknown, should: unknown): void {
    this.count(what.replace(/ at \d+$/u, ""));
    const found = difference(is, should);
    if (found === undefined) { return; }
    const { path, is: here, shouldBe } = found;
    throw new Error(`${what}, at ${this.server.head} of ${this.story.end}: ${path} is ${
      JSON.stringify(here)} and should be ${JSON.stringify(shouldBe)}`);
  }

  private count(what: string, number = 1): void {
    this.verdict.compared[what] = (this.verdict.compared[what] ?? 0) + number;
  }
}
