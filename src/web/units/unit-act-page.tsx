import { Stack } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { unitQuery } from '../api/queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import { FormGate } from '../forms/form-gate.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Loaded, NotThere } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { isUnitAct, unitActWords } from './unit-act-words.ts';
import { unitForms } from './unit-forms.tsx';

const route = getRouteApi('/inside/units/$code/do/$act');

/** One act of an administrator on a unit. */
export const UnitActPage = () => {
  const { say } = useWords();
  const { code, act } = route.useParams();
  const { today } = useMe();
  const mayManage = useMay('manage-units');
  const query = useQuery(unitQuery(code, undefined, undefined));
  if (!isUnitAct(act)) return <NotThere />;
  const { contract, initial, Fields, toBody } = unitForms[act];
  const name = say(unitActWords[act].name);
  return (
    <FormGate may={mayManage}>
      {(notice) => (
        <Loaded query={query} isWrittenOn>
          {({ unit }) => (
            <Stack>
              <AnchorLink to="/units/$code" params={{ code }} size="sm">
                <ArrowLeftIcon aria-hidden /> {unit.name}
              </AnchorLink>
              <PageTitle>{name}</PageTitle>
              <ActForm
                notice={notice}
                contract={contract}
                params={{ code }}
                initial={initial(unit, today)}
                title={`${name}: ${unit.name}`}
                revision={undefined}
                {...(toBody === undefined ? {} : { toBody })}
                renderReceipt={(stored) => (
                  <ReceiptCard stored={stored}>
                    <ButtonLink to="/units/$code" params={{ code }}>
                      {unit.name}
                    </ButtonLink>
                  </ReceiptCard>
                )}
              >
                {() => <Fields unit={unit} />}
              </ActForm>
            </Stack>
          )}
        </Loaded>
      )}
    </FormGate>
  );
};
