import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useFormats } from "../language/format";
import { caseCode } from "../rooms/roomAddress";
import { PageSkeleton } from "../shell/PageSkeleton";
import { useLoad } from "../shell/useLoad";
import { usePageTitle } from "../shell/usePageTitle";
import { useProblemText } from "../shell/useProblemText";
import type { Id, Schemas } from "../wire";
import { get } from "../wire/http";

/** The receipt of a case that was erased, to be printed or saved: nothing that the case said stands on it. */
export function ReceiptPage(): ReactElement {
  const { t } = useTranslation(["custody", "common"]);
  const { roomId = "" } = useParams();
  const inWords = useProblemText();
  const [loaded, reload] = useLoad((signal) => get("/api/directory/erased-rooms", { signal }), "erased-rooms");
  const code = caseCode(roomId);
  usePageTitle(t("receipt.title", { code }));
  const room = loaded.state === "ready" ? loaded.value.find((each) => each.roomId === roomId) : undefined;
  return (
    <div className="receipt-page">
      <Heading level={1} data-size="md">{t("receipt.title", { code })}</Heading>
      {loaded.state === "loading" && <PageSkeleton lines={8} />}
      {loaded.state === "failed" && <Alert data-color="danger">{inWords(loaded.problem)}</Alert>}
      {loaded.state === "ready" && room?.done !== true && (
        <>
          <Alert data-color="info" role="status">{t(room === undefined ? "receipt.none" : "receipt.going")}</Alert>
          <Button type="button" variant="secondary" data-size="sm" className="receipt-tool"
            onClick={reload}>{t("receipt.again")}</Button>
        </>
      )}
      {room?.done === true && <Receipt roomId={roomId} room={room} />}
    </div>
  );
}

function Receipt({ roomId, room }: { readonly roomId: Id; readonly room: Schemas["ErasedRoom"] }): ReactElement {
  const { t } = useTranslation("custody");
  const formats = useFormats();
  const { receipt } = room;
  return (
    <>
      <Paragraph>{t("receipt.says")}</Paragraph>
      <dl className="receipt-values">
        <Value name={t("receipt.case")}>{caseCode(roomId)} <span className="unbroken">({roomId})</span></Value>
        <Value name={t("unit")}>{receipt.unit}, {receipt.organisation}</Value>
        <Value name={t("erasure.ground")}>{t(`ground.${receipt.ground}`)} ({room.source})</Value>
        <Value name={t("erasure.reference")}>{receipt.reference}</Value>
        <Value name={t("receipt.proposed")}>{receipt.proposedBy}, {formats.dateTime(receipt.proposedAt)}</Value>
        <Value name={t("receipt.decided")}>{room.decidedBy}, {formats.dateTime(room.decidedAt)}</Value>
        <Value name={t("receipt.last")}>{formats.number(receipt.lastEntry)}</Value>
        <Value name={t("receipt.hash")}><code>{receipt.lastHash}</code></Value>
      </dl>
      <Paragraph data-size="sm">{t("receipt.chain")}</Paragraph>
      <Button type="button" data-size="sm" className="receipt-tool" onClick={() => { print(); }}>
        {t("receipt.print")}
      </Button>
    </>
  );
}

function Value({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
