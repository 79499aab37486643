import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";

export type ConnectionState = "connected" | "connecting" | "offline";

/** The state of the live connection in one small word, said aloud when it changes. */
export function ConnectionWord({ state }: { readonly state: ConnectionState }): ReactElement {
  const { t } = useTranslation();
  return (
    <span role="status" className={`connection connection-${state}`}>
      <span aria-hidden="true" className="connection-dot" />
      {t(`connection.${state}`)}
    </span>
  );
}
