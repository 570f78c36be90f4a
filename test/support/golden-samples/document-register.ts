import type { documentRegisterEventDefinitions } from '#domain/document-register/events.ts';
import { type SamplesOf, sampleId } from './sample.ts';

export const documentRegisterSamples: SamplesOf<typeof documentRegisterEventDefinitions> = {
  NumberClaimed: {
    number: 15,
    symbol: 'QĐ-TTr',
    kind: 'decision',
    claimant: `inspectionCase-${sampleId(41)}`,
    signedOn: '2024-03-04',
  },
};
