import type { Schemas } from "../wire";

/** The page to come back to: what the address names, else the page that asked for sign-in. Only paths of this site. */
export function returnUrlOf({ pathname, search }: Pick<Location, "pathname" | "search">): string {
  const asked = new URLSearchParams(search);
  if (pathname !== "/sign-in") { return asked.has("signIn") ? pathname : pathname + search; }
  const wished = asked.get("returnUrl") ?? "/";
  return /^\/(?![/\\])/u.test(wished) ? wished : "/";
}

/**
 * What a press may add: a demo person to sign in as, that the provider asks anew whoever it remembers, that it also
 * says when they proved who they are, or that it is of the level for who a patient is.
 */
export interface SignInWish { person?: string; anew?: boolean; fresh?: boolean; identified?: boolean }

/** Where one press goes to sign in. */
export function signInAddress(
  provider: Pick<Schemas["SignInProvider"], "url">, returnUrl: string,
  { person, anew = false, fresh = false, identified = false }: SignInWish = {},
): string {
  const query = new URLSearchParams({
    ...(person === undefined ? {} : { person }),
    ...(anew ? { anew: "true" } : {}),
    ...(fresh ? { fresh: "true" } : {}),
    ...(identified ? { identified: "true" } : {}),
    returnUrl,
  });
  return `${provider.url}?${query}`;
}
