/** Cases of the demo, by what they are there to show. */
export const cases = {
  opened: '019afbd5-6e60-7c68-a6aa-2fe587654958',
  decided: '019ab3b2-5440-70db-96a4-7f042b35cc90',
  inFieldwork: '019a4782-b620-7f21-8d4c-c74efc8b94e1',
  fieldworkEnded: '0199b746-9400-7e0c-9017-bd18c1e0c726',
  reported: '01996f23-79e0-74c2-9c3c-bbf376389dc4',
  drafted: '01992700-5fc0-77aa-8e9f-2e9c7ca803fd',
  concluded: '0198dedd-45a0-7592-91ad-bc0cae6365fa',
  followedUp: '01926493-7b80-71fd-8e72-a75e3204c3a2',
  closed: '018a81ae-5300-765e-819d-7c7c7ceb86f0',
  /** Closed; the files that its findings cite are in the store. */
  hospital: '018ce68d-2920-7454-a306-82cf639ad179',
  /** A district opened, suspended and extended it; the province led it on. */
  takenOver: '0196c268-0880-7635-870a-be6eddc2171a',
  suspended: '0199db85-72a0-77cf-81ff-f19635b18d4d',
  terminated: '01994b5d-74c0-7887-a564-9406625072f4',
  /** A bribe was found in it, and went to the province: the next one. */
  oneStop: '018cc833-fee0-783d-ad19-74d8ddaa06e2',
  escalated: '018daffc-3d00-79dc-bfd7-7b2076a6b075',
  /** Long closed when the judgment came. */
  lateJudgment: '01893de8-e320-7acc-9ea3-d9faff168440',
  /** It has its matter, and nobody answers for it yet. */
  unanswered: '01980715-1940-7221-a918-6cfea48ad06a',
  /** It had run on paper since before there was a ledger. */
  carriedIn: '019ae869-33c0-730c-a407-c4f4aa9ca906',
  /** Checks: one from its opening to its closing, one whose result is not notified yet. */
  checkClosed: '019872fe-3880-73ef-a605-90a03e61dab5',
  checked: '019a9a10-bea0-74e7-97ed-232e8af6a223',
} as const;

/** Corruption matters of the demo. */
export const matters = {
  oneStop: '018d7c72-92e0-7ffa-8ed0-f9adc08592b2',
  lateJudgment: '0189ce53-b660-798e-a794-3d3d546cc167',
  cleared: '01900069-eba0-7ea7-acd7-dccff5549acb',
  ofJudgment: '01951236-8dc0-7840-b500-34674a59efd0',
  unanswered: '019887f0-76e0-7675-8729-82ff99ac47e7',
} as const;

/** Whose responsibility is looked at, in the demo. */
export const actions = {
  deputy: '018e73cc-1b60-7607-b7fe-4272c7ba9e0d',
  /** Nothing followed, and the paper does not say why. */
  chairman: '018e73d8-0240-7f25-9c32-f92bb608ba1c',
  /** Cần xem xét lại. */
  lateJudgment: '018acfd1-ae60-7aac-914d-e1bde5ff88d8',
  dropped: '0190343e-a880-75ba-bb7c-300e2df92c39',
  /** An officer said that he answers; what was decided has not been confirmed. */
  determined: '01953698-36a0-7a01-af87-678f7e11db7d',
} as const;

/** What an overseer has asked, in the demo. */
export const requests = {
  /** Answered, with a promise that was not kept. */
  slowTransfer: '019b00e3-fca0-712a-9892-17afddf9c644',
  /** Nobody has answered. */
  neverInspected: '019b0713-d960-715c-a902-b180ff5e2e8c',
} as const;

/** Persons of the demo who answer for what happened while they were in office. */
export const heads = { lateJudgment: 'ad2dacc3-fbde-826d-85d3-18532fe13ab3' } as const;
