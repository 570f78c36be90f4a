import { caseActs } from '#http/cases/act-contracts.ts';
import type { StoredEvents } from '#http/contract.ts';
import { send } from '../api/client.ts';
import { LinkToCase } from '../cases/link-to-case.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { ButtonLink } from '../shell/links.tsx';
import { useMe } from '../shell/use-me.ts';

type IdentifyReceiptProps = Readonly<{ stored: StoredEvents; caseId: string | undefined }>;

/** The new matter; and that it stands in the file of its case, or how to bring it there. */
export const IdentifyReceipt = ({ stored, caseId }: IdentifyReceiptProps) => {
  const { t } = useWords();
  const matterId = stored.identity;
  return (
    <ReceiptCard stored={stored} title={t('matters.identify.done')}>
      {caseId !== undefined && <LinkMatter matterId={matterId} caseId={caseId} />}
      <ButtonLink to="/matters/$matterId" params={{ matterId }}>
        {t('matters.identify.goTo')}
      </ButtonLink>
      {caseId !== undefined && (
        <ButtonLink to="/cases/$caseId" params={{ caseId }} search={{ tab: 'matters' }} variant="default">
          {t('matters.backToCase')}
        </ButtonLink>
      )}
    </ReceiptCard>
  );
};

const LinkMatter = ({ matterId, caseId }: Readonly<{ matterId: string; caseId: string }>) => {
  const { t } = useWords();
  const { today } = useMe();
  return (
    <LinkToCase
      link={(key) => send(caseActs.linkMatter, { caseId }, { matterId, occurredOn: today }, { key })}
      linking={t('matters.identify.linking')}
      linked={t('matters.identify.linked')}
      notLinked={t('matters.identify.notLinked')}
      how={t('matters.identify.notLinkedDetail')}
      otherWay={
        <ButtonLink
          to="/cases/$caseId/do/$act"
          params={{ caseId, act: 'link-matter' }}
          search={{ subject: matterId }}
          size="xs"
          variant="light"
        >
          {t('matters.identify.linkByHand')}
        </ButtonLink>
      }
    />
  );
};
