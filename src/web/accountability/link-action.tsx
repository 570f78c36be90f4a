import { caseActs } from '#http/cases/act-contracts.ts';
import { send } from '../api/client.ts';
import { LinkToCase } from '../cases/link-to-case.tsx';
import { useWords } from '../i18n/use-words.ts';

type LinkActionProps = Readonly<{ caseId: string; actionId: string; occurredOn: string }>;

/** Writes into the case that the action is open: without it the case cannot be closed. */
export const LinkAction = ({ caseId, actionId, occurredOn }: LinkActionProps) => {
  const { t } = useWords();
  return (
    <LinkToCase
      link={(key) => send(caseActs.linkAccountability, { caseId }, { actionId, occurredOn }, { key })}
      linking={t('accountability.open.linking')}
      linked={t('accountability.open.linked')}
      notLinked={t('accountability.open.notLinked')}
      how={t('accountability.open.notLinkedHow')}
    />
  );
};
