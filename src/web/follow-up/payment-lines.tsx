import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { destinationNames } from '#terms/follow-up.ts';
import type { OpenAct } from '../api/case-queries.ts';
import { type PaymentLedger, paymentLedgerQuery } from '../api/follow-up-queries.ts';
import { ActLink } from '../case-acts/act-links.tsx';
import { type NamedObligor, Obligor, Paper } from '../cases/field-value.tsx';
import { dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMoment } from '../shell/moment.ts';
import { amountOf } from './amounts.ts';

type PaymentLinesProps = Readonly<{ caseId: string; recommendationId: string; acts: readonly OpenAct[] }>;

/** Sổ thu hồi: what was ordered, then each payment and each reversal with its paper, and what is owed after it. */
export const PaymentLines = ({ caseId, recommendationId, acts }: PaymentLinesProps) => {
  const { asOf } = useMoment();
  const { data } = useQuery(paymentLedgerQuery(caseId, asOf));
  const accounts = data?.accounts.filter((account) => account.recommendationId === recommendationId) ?? [];
  return accounts.map((account) => (
    <AccountTable key={account.measure} caseId={caseId} account={account} acts={acts} />
  ));
};

type Account = PaymentLedger['accounts'][number];
type Line = Account['lines'][number];

const AccountTable = ({
  caseId,
  account,
  acts,
}: Readonly<{ caseId: string; account: Account; acts: readonly OpenAct[] }>) => {
  const { t, language } = useWords();
  const { recommendationId, measure, owed, lines } = account;
  const id = `account-${recommendationId}-${measure}`;
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h5" id={id} mt="sm">
        {t('followUp.ledger.title', { id: recommendationId })}
      </Title>
      <Text fw={600}>{t('followUp.owedNow', { amount: amountOf(owed, measure, language) })}</Text>
      <Table verticalSpacing={4} className="stacking" aria-labelledby={id}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('followUp.ledger.on')}</Table.Th>
            <Table.Th scope="col">{t('followUp.ledger.what')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {t('followUp.ledger.amount')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('followUp.ledger.owed')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={`${line.number} ${line.recoveryId ?? ''}`} style={{ verticalAlign: 'top' }}>
              <Table.Td>{dateText(line.on)}</Table.Td>
              <Table.Td>
                <What line={line} caseId={caseId} acts={acts} />
              </Table.Td>
              <Table.Td ta={{ base: 'left', md: 'right' }} style={{ whiteSpace: 'nowrap' }}>
                {SIGNS[line.type]}
                {amountOf(line.amount, measure, language)}
              </Table.Td>
              <Table.Td ta={{ base: 'left', md: 'right' }} style={{ whiteSpace: 'nowrap' }}>
                <Text span inherit hiddenFrom="md">
                  {t('followUp.ledger.owed')}:{' '}
                </Text>
                {amountOf(line.owed, measure, language)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
};

/** What it does to what is owed. */
const SIGNS = { ordered: '', counted: '− ', paid: '− ', reversed: '+ ', closed: '− ' } as const satisfies Record<
  Line['type'],
  string
>;

const textOf = ({ type, recoveryId }: Line, t: ReturnType<typeof useWords>['t']): string => {
  const id = recoveryId ?? '';
  switch (type) {
    case 'ordered':
      return t('followUp.ledger.type.ordered');
    case 'counted':
      return t('followUp.ledger.type.counted', { id });
    case 'paid':
      return t('followUp.ledger.type.paid', { id });
    case 'reversed':
      return t('followUp.ledger.type.reversed', { id });
    case 'closed':
      return t('followUp.ledger.type.closed');
  }
};

const What = ({ line, caseId, acts }: Readonly<{ line: Line; caseId: string; acts: readonly OpenAct[] }>) => {
  const { t, say } = useWords();
  const { type, recoveryId, document, payer, destination, ground } = line;
  const canReverse =
    (type === 'paid' || type === 'counted') &&
    recoveryId !== null &&
    acts.some(({ act, subjects }) => act === 'ReverseRecovery' && subjects?.includes(recoveryId));
  return (
    <div>
      <Text fw={type === 'reversed' ? 600 : 400}>{textOf(line, t)}</Text>
      {payer !== null && (
        <Text size="sm" component="div">
          <Obligor obligor={payer as NamedObligor} />
          {destination === null ? '' : ` → ${say(destinationNames[destination])}`}
        </Text>
      )}
      {ground !== null && <Text size="sm">{ground}</Text>}
      {document !== null && (
        <Text size="sm" c="dimmed">
          <Paper document={document} />
        </Text>
      )}
      {canReverse && recoveryId !== null && (
        <ActLink caseId={caseId} act="ReverseRecovery" subject={recoveryId} size="xs" variant="subtle" named />
      )}
    </div>
  );
};
