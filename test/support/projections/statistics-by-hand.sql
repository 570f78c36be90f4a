-- Form 01/TTr from nothing but the raw events, written by hand: nothing of the read model is used. One row for each body
-- that reports on the last day and each column. Parameters: :number, :from, :to, :reportedOn, :seesUnpublished.
with recursive
e as (
  select position as n, substr(stream, instr(stream, '/') + 1) as stream, type, data from events where position <= :number
),
inspection as (
  select stream, data ->> '$.unit' as unit, data ->> '$.source' = 'plan' as planned
  from e where type = 'CaseOpened' and data ->> '$.form' = 'inspection'
),
-- Rights are of now: whatever the number, what is published today is published.
published as (select substr(stream, instr(stream, '/') + 1) as stream from events where type = 'ConclusionPublished'),
decision as (
  select stream, data ->> '$.document.issuer' as body, data ->> '$.document.signedOn' as day
  from e where type = 'InspectionDecisionIssued'
),
over as (
  select stream, data ->> '$.document.signedOn' as day from e where type in ('ConclusionIssued', 'InspectionTerminated')
),
conclusion as (
  select n, stream, data, data ->> '$.document.issuer' as body from e
  where type = 'ConclusionIssued' and data ->> '$.document.signedOn' between :from and :to
),
recommendation as (
  select c.stream, c.body, r.value ->> '$.kind' as kind,
    coalesce(r.value ->> '$.amountVnd', 0) as vnd, coalesce(r.value ->> '$.landM2', 0) as m2
  from conclusion as c, json_each(c.data, '$.recommendations') as r
),
place_said as (
  select n, stream, data ->> '$.findingId' as finding, data ->> '$.unit' as unit from e where type = 'FindingReported'
  union all
  select n, stream, data ->> '$.findingId', data ->> '$.changes.unit' from e
  where type = 'FindingCorrected' and data ->> '$.changes.unit' is not null
),
place as (
  select c.stream, c.body, i.unit from conclusion as c join inspection as i using (stream)
  union
  select c.stream, c.body,
    (select p.unit from place_said as p where p.stream = c.stream and p.finding = f.value and p.n < c.n
     order by p.n desc limit 1)
  from conclusion as c, json_each(c.data, '$.findings') as f
),
persons_said as (
  select n, stream, data ->> '$.findingId' as finding, coalesce(data -> '$.persons', '[]') as persons
  from e where type = 'FindingReported'
  union all
  select n, stream, data ->> '$.findingId', coalesce(data -> '$.changes.persons', '[]') from e
  where type = 'FindingCorrected' and (data -> '$.changes.persons' is not null
    or exists (select 1 from json_each(data, '$.remove') where value = 'persons'))
  union all
  select n, stream, data ->> '$.findingId', data -> '$.persons' from e
  where type = 'FindingUpheld' and data -> '$.persons' is not null
),
transfer as (
  select n, stream, data, data ->> '$.document.issuer' as body, data ->> '$.document.signedOn' as day
  from e where type = 'CrimeSignsTransferred' and stream in (select stream from inspection)
),
-- A person is sent with the first file of the case that tells of him.
sent as (
  select t.stream, p.value ->> '$.personId' as person, min(t.n) as n
  from transfer as t, json_each(t.data, '$.findingIds') as f,
    json_each((select s.persons from persons_said as s
      where s.stream = t.stream and s.finding = f.value and s.n < t.n order by s.n desc limit 1)) as p
  where p.value ->> '$.role' = 'suspected' group by t.stream, person
),
line (figure, stream, body, amount) as (
  select 'carriedOver', stream, body, 1 from decision
  where day < :from and not exists (select 1 from over where over.stream = decision.stream and over.day < :from)
  union all
  select 'started', stream, body, 1 from decision where day between :from and :to
  union all
  select 'concluded', stream, body, 1 from conclusion
  union all
  select 'units', stream, body, 1 from place
  union all
  select case kind when 'recover-budget' then 'moneyToRecoverVnd' else 'otherMoneyVnd' end, stream, body, vnd
  from recommendation
  union all
  select case kind when 'recover-land' then 'landToRecoverM2' else 'otherLandM2' end, stream, body, m2 from recommendation
  union all
  select case kind when 'handle-organisation' then 'organisations' when 'handle-individual' then 'individuals'
    else 'documentsToAmend' end, stream, body, 1
  from recommendation where kind in ('handle-organisation', 'handle-individual', 'amend-document')
  union all
  select 'filesTransferred', stream, body, 1 from transfer where day between :from and :to
  union all
  select 'personsTransferred', t.stream, t.body, 1 from sent join transfer as t using (n) where t.day between :from and :to
),
ended_unit as (
  select substr(stream, length('unit-') + 1) as code, data from e
  where type in ('UnitMerged', 'UnitAbolished', 'UnitSplit') and data ->> '$.from' <= :reportedOn
),
owner (stream, body, unit) as (
  select distinct stream, body, body from line
  union
  select o.stream, o.body, coalesce(
    (select w.value ->> '$.owner' from json_each(u.data, '$.owners') as w
     where w.value ->> '$.subject' = 'case' and w.value ->> '$.id' = substr(o.stream, length('inspectionCase-') + 1)),
    u.data ->> '$.defaultOwner', u.data ->> '$.successor', u.data ->> '$.into')
  from owner as o join ended_unit as u on u.code = o.unit
),
reported as (
  select line.figure, owner.unit as body, line.amount, inspection.planned
  from line join owner using (stream, body) join inspection using (stream)
  where owner.unit not in (select code from ended_unit)
    and (:seesUnpublished or line.figure in ('carriedOver', 'started', 'concluded')
      or line.stream in (select stream from published))
),
told (figure, body, amount) as (
  select figure, body, amount from reported
  union all
  select 'inspections', body, amount from reported where figure in ('carriedOver', 'started')
  union all
  select case planned when 1 then 'planned' else 'adHoc' end, body, amount from reported
  where figure in ('carriedOver', 'started')
  union all
  select 'moneyVnd', body, amount from reported where figure in ('moneyToRecoverVnd', 'otherMoneyVnd')
  union all
  select 'landM2', body, amount from reported where figure in ('landToRecoverM2', 'otherLandM2')
)
select figure, body, round(sum(amount), 3) as amount from told group by figure, body having sum(amount) <> 0
