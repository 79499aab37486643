import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../conclusion/Refused";
import { useCommand } from "../conclusion/useCommand";
import { useFormats } from "../language/format";
import { useOpenRoom } from "../rooms/roomAccess";
import { noticesOf, type Notice } from "./notices";

/** What others changed in consents and blocks, until the reader says that they have seen it. */
export function NoticeList(): ReactElement | null {
  const { t } = useTranslation("consent");
  const { state, may, me, you } = useOpenRoom();
  const { busy, refused, give } = useCommand();
  const all = noticesOf(state, me.person.personId);
  const last = all.at(-1);
  if (last === undefined || !you.identity || !may("seeNotices")) { return null; }
  return (
    <Alert data-color="info" data-size="sm" className="notices">
      <Heading level={3} data-size="2xs">{t("notice.title")}</Heading>
      <ul className="plain">
        {all.map((notice) => <li key={notice.order}><NoticeLine notice={notice} /></li>)}
      </ul>
      <Refused text={refused} />
      <Button variant="secondary" data-size="sm" disabled={busy}
        onClick={() => { void give("seeNotices", { upTo: last.order }); }}>{t("notice.seen")}</Button>
    </Alert>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }): ReactElement {
  const { t } = useTranslation(["consent", "entry"]);
  const { state: { membership } } = useOpenRoom();
  const formats = useFormats();
  const nameOf = (id: string): string => {
    const member = membership.members[id];
    return member === undefined ? "" : member.person.name === "" ? t(`entry:role.${member.role}`) : member.person.name;
  };
  switch (notice.kind) {
    case "withdrawn":
    case "differs": return (
      <Paragraph data-size="sm">
        {t(`notice.${notice.kind}`, {
          scope: t(`scope.${notice.consent.scope}`), date: formats.date(notice.consent.on),
        })}
      </Paragraph>
    );
    case "recorded": return (
      <Paragraph data-size="sm">
        {t(`notice.recorded.${notice.consent.decision}`, {
          scope: t(`scope.${notice.consent.scope}`), date: formats.date(notice.consent.on),
          by: nameOf(notice.consent.by),
        })} {notice.consent.decision === "given" && notice.consent.holds != null && t("notice.noHolds")}
      </Paragraph>
    );
    case "settled": return (
      <Paragraph data-size="sm">
        {t(`notice.settled.${notice.settled.decision === "given" ? "given" : "refused"}`, {
          scope: t(`scope.${notice.settled.scope}`), date: formats.date(notice.settled.on),
          by: nameOf(notice.settled.by),
        })} {notice.settled.reason}
      </Paragraph>
    );
    case "blocked": return (
      <Paragraph data-size="sm">
        {t("notice.blocked", { name: whomOf(notice.block), date: formats.date(notice.block.on) })}
      </Paragraph>
    );
    case "lifted": return (
      <Paragraph data-size="sm">
        {t(whomOf(notice.block) === "" ? "notice.liftedUnnamed" : "notice.lifted", {
          name: whomOf(notice.block), date: formats.date(notice.block.lifted?.at ?? ""),
          by: nameOf(notice.block.lifted?.by ?? ""),
        })} {notice.block.lifted?.reason}
      </Paragraph>
    );
  }
}

function whomOf({ person, unit, organisation }: Extract<Notice, { block: unknown }>["block"]): string {
  return (person ?? unit ?? organisation)?.name ?? "";
}
