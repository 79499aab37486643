import "../browserGaps";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { Link, MemoryRouter } from "react-router";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useComingBack } from "../../src/shell/useComingBack";
import { useLoad } from "../../src/shell/useLoad";
import { ProblemError } from "../../src/wire/http";

let answers: (string | ProblemError)[] = [];

function Page(): ReactElement {
  const [loaded, reload] = useLoad(() => {
    const next = answers.shift() ?? "nothing more";
    return next instanceof ProblemError ? Promise.reject(next) : Promise.resolve(next);
  }, "one");
  useComingBack(reload);
  return (
    <>
      <p>{loaded.state === "ready" ? loaded.value : loaded.state}</p>
      <input aria-label="draft" />
      <Link to="/">here</Link>
    </>
  );
}

const comeBack = async (): Promise<void> => {
  await act(async () => { document.dispatchEvent(new Event("visibilitychange")); await Promise.resolve(); });
};

describe("a page that is come back to", () => {
  beforeEach(async () => {
    answers = ["sent"];
    render(<MemoryRouter><Page /></MemoryRouter>);
    await screen.findByText("sent");
  });
  afterEach(cleanup);

  it("shows what has happened meanwhile and keeps what was being written", async () => {
    const draft = screen.getByLabelText<HTMLInputElement>("draft");
    fireEvent.change(draft, { target: { value: "half a" } });
    answers = ["accepted"];
    await comeBack();
    await screen.findByText("accepted");
    expect(screen.getByLabelText<HTMLInputElement>("draft").value).toBe("half a");
  });

  it("is read again by the link to where one is already", async () => {
    answers = ["accepted"];
    fireEvent.click(screen.getByText("here"));
    await screen.findByText("accepted");
  });

  it("keeps what was read while there is no connection, and nothing when it is no longer theirs", async () => {
    answers = [new ProblemError({ code: "unreachable", status: 0 })];
    await comeBack();
    expect(answers).toEqual([]);
    expect(screen.queryByText("sent")).not.toBeNull();
    answers = [new ProblemError({ code: "notFound", status: 404 })];
    await comeBack();
    await screen.findByText("failed");
  });
});
