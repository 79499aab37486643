/** Where a browser is sent; anything but a path of this site or https stays here. */
export function nextAfterSignOut(body: string, here: string): string {
  const wished = (JSON.parse(body) as { next?: string }).next ?? "/";
  const next = new URL(wished, here);
  return next.protocol === "https:" || next.origin === new URL(here).origin ? next.href : here;
}
