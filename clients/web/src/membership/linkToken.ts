const kept = "caseroom.invitation";

/**
 * What stands after the `#` of a link. It leaves the address at once, and stays in this tab alone while somebody is at
 * their provider: a browser sends neither to any server.
 */
export function takeToken(): string {
  const fromLink = location.hash.slice(1);
  if (fromLink !== "") {
    sessionStorage.setItem(kept, fromLink);
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return sessionStorage.getItem(kept) ?? "";
}

/** When it has opened the room, or opens nothing. */
export function dropToken(): void {
  sessionStorage.removeItem(kept);
}
