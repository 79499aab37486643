import type { ReactElement, ReactNode } from "react";
import { SignInPage } from "../entry/SignInPage";
import { SignInTrouble } from "../entry/SignInTrouble";
import { useSession } from "./session";

function Gate({ page }: { readonly page: ReactNode }): ReactElement {
  return useSession().person === null ? <SignInPage /> : <><SignInTrouble />{page}</>;
}

/** The page for who is signed in; for others the way in, at the same address, so that they come back to it. */
export function signedIn(page: ReactNode): ReactElement {
  return <Gate page={page} />;
}
