import{D as e,O as t,S as n,T as r,l as i,p as a,t as o,u as s,x as c}from"./index-Da6Zzsis.js";import{t as l}from"./printer-DVYdvpk8.js";import{i as u,t as d}from"./jsx-runtime-B5LH84-Y.js";import{r as f,t as p}from"./createLucideIcon-CpqUMzBT.js";import{a as m,c as h,i as g,n as _,o as v,r as y,s as b,t as x}from"./parts-BKGgRLq1.js";import{t as S}from"./arrow-right-C_QAjeJa.js";import{t as C}from"./ReferralChip-BoKACNgG.js";import{t as w}from"./siren-DWoj3ZXJ.js";var T={name:`circle-check`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`m16 9-5.5 5.5L8 12`,key:`xofnsj`}]],aliases:[`check-circle-2`]};T.node;var E=p(T),D={name:`circle-x`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`m15 9-6 6`,key:`1uzhvr`}],[`path`,{d:`m9 9 6 6`,key:`z0biqf`}]],aliases:[`x-circle`]};D.node;var O=p(D),k={name:`circle`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}]]};k.node;var ee=p(k),A={name:`triangle-exclamation-point`,size:24,node:[[`path`,{d:`m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3`,key:`wmoenq`}],[`path`,{d:`M12 9v4`,key:`juzpu7`}],[`path`,{d:`M12 17h.01`,key:`p32p05`}]],aliases:[`alert-triangle`,`triangle-alert`]};A.node;var te=p(A);t();var j=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`id`}],t=[{kind:`Variable`,name:`id`,variableName:`id`}],n={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`age`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},s=[i,a,o],c=[i,a],l={alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},u=[i,n,o],d={alias:null,args:null,kind:`ScalarField`,name:`relation`,storageKey:null},f={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},p={alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},m={alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},h={alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},g=[m,h],_={alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:g,storageKey:null},v=[i,n,r,{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[i,p,_],storageKey:`needs(status:"OPEN")`}],y=[i],b={kind:`InlineFragment`,selections:y,type:`Node`,abstractKey:`__isNode`},x={alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},S={alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},C={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},w={alias:null,args:null,kind:`ScalarField`,name:`doneOn`,storageKey:null},T={alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null},E={alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},D={alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},O=[i,n],k={alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:c,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`StudentPageQuery`,selections:[{alias:null,args:t,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[{args:null,kind:`FragmentSpread`,name:`StudentHead_student`},{args:null,kind:`FragmentSpread`,name:`NeedsCard_student`},{args:null,kind:`FragmentSpread`,name:`StrengthsCard_student`},{args:null,kind:`FragmentSpread`,name:`ServingCard_student`},{args:null,kind:`FragmentSpread`,name:`SupportersCard_student`},{args:null,kind:`FragmentSpread`,name:`ConsentsCard_student`},{args:null,kind:`FragmentSpread`,name:`ReferralsCard_student`},{args:null,kind:`FragmentSpread`,name:`HouseholdCard_student`},{args:null,kind:`FragmentSpread`,name:`FactsCard_student`},{args:null,kind:`FragmentSpread`,name:`GoalsCard_student`},{args:null,kind:`FragmentSpread`,name:`SafetyCard_student`},{args:null,kind:`FragmentSpread`,name:`TimelineCard_student`}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`StudentPageQuery`,selections:[{alias:null,args:t,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[n,r,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`homeArea`,plural:!1,selections:c,storageKey:null},{alias:null,args:null,concreteType:`Selection`,kind:`LinkedField`,name:`selection`,plural:!1,selections:[l,{alias:null,args:null,kind:`ScalarField`,name:`decidedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:u,storageKey:null},{alias:null,args:null,concreteType:`StudentTeacher`,kind:`LinkedField`,name:`teachers`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`homeroom`,storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`worker`,plural:!1,selections:u,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Relative`,kind:`LinkedField`,name:`relatives`,plural:!0,selections:[d,{alias:null,args:null,kind:`ScalarField`,name:`legalRepresentative`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedBy`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`person`,plural:!1,selections:[f,{kind:`InlineFragment`,selections:v,type:`Person`,abstractKey:null},b,{kind:`InlineFragment`,selections:v,type:`Student`,abstractKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[i,x,{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`openedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[S,{alias:null,args:null,kind:`ScalarField`,name:`leftOn`,storageKey:null},x,{alias:null,args:null,kind:`ScalarField`,name:`enteredOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Assessment`,kind:`LinkedField`,name:`assessments`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`assessedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`clientVoice`,storageKey:null},{alias:null,args:null,concreteType:`Capacities`,kind:`LinkedField`,name:`capacities`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`self`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`family`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`public`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`summary`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Goal`,kind:`LinkedField`,name:`goals`,plural:!0,selections:[i,C,{alias:null,args:null,kind:`ScalarField`,name:`baseline`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`target`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`achieved`,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[i,_],storageKey:null},{alias:null,args:null,concreteType:`Task`,kind:`LinkedField`,name:`tasks`,plural:!0,selections:[i,C,{alias:null,args:null,kind:`ScalarField`,name:`owner`,storageKey:null},S,w],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`SafetyAction`,kind:`LinkedField`,name:`safetyActions`,plural:!0,selections:[i,T,{alias:null,args:null,kind:`ScalarField`,name:`seen`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`told`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`called`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`staysWith`,storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:50}],concreteType:`ContactConnection`,kind:`LinkedField`,name:`contacts`,plural:!1,selections:[{alias:null,args:null,concreteType:`Contact`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[i,T,C,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`kind`,plural:!1,selections:g,storageKey:null}],storageKey:null}],storageKey:`contacts(first:50)`},{alias:null,args:null,concreteType:`Conference`,kind:`LinkedField`,name:`conferences`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`heldOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decisions`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`FollowUp`,kind:`LinkedField`,name:`followUps`,plural:!0,selections:[i,w,C],storageKey:null}],storageKey:null},i,{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[i,p,E,D,C,_],storageKey:null},{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`servedBy`,plural:!0,selections:[i,E,{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[i,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[m],storageKey:null},a],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[f,{kind:`InlineFragment`,selections:O,type:`Student`,abstractKey:null},b,{kind:`InlineFragment`,selections:O,type:`Person`,abstractKey:null}],storageKey:null},D,{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`worker`,plural:!1,selections:[i,n,{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},o],storageKey:null},{alias:null,args:null,concreteType:`Fitting`,kind:`LinkedField`,name:`stillFits`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`verdict`,storageKey:null},{alias:null,args:null,concreteType:`Failure`,kind:`LinkedField`,name:`failures`,plural:!0,selections:[C],storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Strength`,kind:`LinkedField`,name:`strengths`,plural:!0,selections:[i,C,{alias:null,args:null,kind:`ScalarField`,name:`recordedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Supporter`,kind:`LinkedField`,name:`supporters`,plural:!0,selections:[d,{alias:null,args:null,kind:`ScalarField`,name:`closeness`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`conflict`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`supports`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lastContactOn`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`person`,plural:!1,selections:O,storageKey:null},{alias:null,args:null,concreteType:`Offer`,kind:`LinkedField`,name:`offers`,plural:!0,selections:[i,h],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Consent`,kind:`LinkedField`,name:`consents`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decision`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`covers`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lacks`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`items`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`validUntil`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`retryOn`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:c,storageKey:null},D,{alias:null,args:null,kind:`ScalarField`,name:`withdrawnOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`referrals`,plural:!0,selections:[i,l,{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:g,storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[i,a,k],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Household`,kind:`LinkedField`,name:`household`,plural:!1,selections:[i,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`types`,plural:!0,selections:g,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hiddenSiblings`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`members`,plural:!0,selections:y,storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`students`,plural:!0,selections:y,storageKey:null},{alias:null,args:null,concreteType:`HouseholdOverlap`,kind:`LinkedField`,name:`overlaps`,plural:!0,selections:[{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`need`,plural:!1,selections:g,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agencies`,plural:!0,selections:c,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`HouseholdLead`,kind:`LinkedField`,name:`lead`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`enrolments`,storageKey:null},D,k,{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManagers`,plural:!0,selections:O,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Fact`,kind:`LinkedField`,name:`facts`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`fact`,storageKey:null},h,{alias:null,args:null,kind:`ScalarField`,name:`valueLabel`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`toldBy`,storageKey:null},T],storageKey:null}],storageKey:null}]},params:{cacheID:`e9174668d4bdf5d499d4f3d60f83000b`,id:`96dc04b225f70e8660ad3290808fd0ee9cf98aca930357b3ffac0fc3150ac7c6`,metadata:{},name:`StudentPageQuery`,operationKind:`query`,text:`query StudentPageQuery(
  $id: ID!
) {
  student(id: $id) {
    ...StudentHead_student
    ...NeedsCard_student
    ...StrengthsCard_student
    ...ServingCard_student
    ...SupportersCard_student
    ...ConsentsCard_student
    ...ReferralsCard_student
    ...HouseholdCard_student
    ...FactsCard_student
    ...GoalsCard_student
    ...SafetyCard_student
    ...TimelineCard_student
    id
  }
}

fragment ConsentsCard_student on Student {
  consents {
    id
    kind
    decision
    covers
    lacks
    items
    validUntil
    retryOn
    recipient {
      id
      name
    }
  }
}

fragment FactsCard_student on Student {
  facts {
    fact
    label
    valueLabel
    toldBy
    on
  }
}

fragment GoalsCard_student on Student {
  cases {
    id
    closedOn
    goals {
      id
      text
      baseline
      target
      achieved
      need {
        id
        domain {
          code
          label
        }
      }
      tasks {
        id
        text
        owner
        dueOn
        doneOn
      }
    }
  }
}

fragment HouseholdCard_student on Student {
  household {
    id
    types {
      code
      label
    }
    hiddenSiblings
    members {
      id
    }
    students {
      id
    }
    overlaps {
      need {
        code
        label
      }
      agencies {
        id
        name
      }
    }
    lead {
      enrolments
      since
      agency {
        id
        name
      }
      caseManagers {
        id
        displayName
      }
    }
  }
  relatives {
    relation
    legalRepresentative
    verifiedBy
    person {
      __typename
      ... on Student {
        id
        displayName
        age
        needs(status: OPEN) {
          id
          level
          domain {
            code
            label
          }
        }
      }
      ... on Person {
        id
        displayName
        age
        needs(status: OPEN) {
          id
          level
          domain {
            code
            label
          }
        }
      }
      ... on Node {
        __isNode: __typename
        id
      }
    }
  }
}

fragment NeedsCard_student on Student {
  id
  needs {
    id
    level
    status
    since
    text
    domain {
      code
      label
    }
  }
  servedBy {
    id
    status
    agency {
      id
      name
    }
    service {
      id
      needs {
        code
      }
    }
    beneficiary {
      __typename
      ... on Student {
        id
      }
      ... on Node {
        __isNode: __typename
        id
      }
    }
  }
}

fragment ReferralsCard_student on Student {
  referrals {
    id
    state
    requestedOn
    answeredOn
    outcome
    refusal {
      code
      label
    }
    service {
      id
      name
      agency {
        id
        name
      }
    }
  }
}

fragment SafetyCard_student on Student {
  cases {
    id
    safetyActions {
      id
      on
      seen
      told
      called
      staysWith
    }
  }
}

fragment ServingCard_student on Student {
  id
  servedBy {
    id
    status
    since
    until
    agency {
      id
      name
      phone
    }
    service {
      id
      name
    }
    worker {
      id
      displayName
      title
      phone
    }
    beneficiary {
      __typename
      ... on Student {
        id
        displayName
      }
      ... on Person {
        id
        displayName
      }
      ... on Node {
        __isNode: __typename
        id
      }
    }
    stillFits {
      verdict
      failures {
        text
      }
    }
  }
}

fragment StrengthsCard_student on Student {
  strengths {
    id
    text
    recordedOn
  }
  cases {
    id
    assessments {
      id
      assessedOn
      clientVoice
      capacities {
        self
        family
        public
      }
    }
  }
}

fragment StudentHead_student on Student {
  displayName
  age
  grade
  school {
    id
    name
    phone
  }
  homeArea {
    id
    name
  }
  selection {
    state
    decidedOn
  }
  caseManager {
    id
    displayName
    phone
  }
  teachers {
    homeroom
    worker {
      id
      displayName
      phone
    }
  }
  relatives {
    relation
    legalRepresentative
    verifiedBy
    person {
      __typename
      ... on Person {
        id
        displayName
      }
      ... on Node {
        __isNode: __typename
        id
      }
    }
  }
  cases {
    id
    stage
    class
    openedOn
    closedOn
    stages {
      dueOn
      leftOn
    }
  }
}

fragment SupportersCard_student on Student {
  supporters {
    relation
    closeness
    conflict
    supports
    lastContactOn
    person {
      id
      displayName
    }
    offers {
      id
      label
    }
  }
}

fragment TimelineCard_student on Student {
  cases {
    id
    stages {
      stage
      enteredOn
    }
    contacts(first: 50) {
      nodes {
        id
        on
        text
        kind {
          code
          label
        }
      }
    }
    conferences {
      id
      heldOn
      decisions
    }
    assessments {
      id
      assessedOn
      summary
    }
    followUps {
      id
      doneOn
      text
    }
  }
  referrals {
    id
    state
    requestedOn
    answeredOn
    service {
      id
      name
      agency {
        id
        name
      }
    }
  }
  consents {
    id
    kind
    decision
    since
    withdrawnOn
    recipient {
      id
      name
    }
  }
  servedBy {
    id
    status
    since
    until
    agency {
      id
      name
    }
    service {
      id
      name
    }
  }
}
`}}})();j.hash=`ddbd857dd875b6d55a110aac41bd8deb`;var M=e(),N=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ConsentsCard_student`,selections:[{alias:null,args:null,concreteType:`Consent`,kind:`LinkedField`,name:`consents`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decision`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`covers`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lacks`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`items`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`validUntil`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`retryOn`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();N.hash=`ef05515f8ea4435d6abb7f05790dade7`;var P=d();function ne({student:e}){let t=u(),n=o(),{language:r}=f(),{consents:a}=(0,M.useFragment)(N,e),s=a?.toSorted((e,t)=>Number(e.covers)-Number(t.covers));return(0,P.jsxs)(x,{id:`consents`,title:t.student.consents,count:a&&t.app.items(a.length),children:[!s&&(0,P.jsx)(c,{children:t.student.notForRole}),s?.length===0&&(0,P.jsx)(c,{children:t.student.noConsents}),(0,P.jsx)(`ul`,{className:`rows`,children:s?.map(e=>(0,P.jsxs)(`li`,{className:`side-row consent`,children:[e.covers?(0,P.jsx)(E,{size:17,className:`good`,"aria-hidden":!0}):(0,P.jsx)(O,{size:17,className:`bad`,"aria-hidden":!0}),(0,P.jsxs)(`div`,{children:[(0,P.jsxs)(`p`,{children:[(0,P.jsx)(`b`,{children:n(`ConsentKind`,e.kind)}),` `,e.recipient?.name??(e.kind===`SUPPORT`?``:null)]}),e.covers?(0,P.jsxs)(`p`,{className:`quiet small`,children:[t.student.covers,e.validUntil&&(0,P.jsxs)(P.Fragment,{children:[` · `,t.student.until(i(e.validUntil,r))]})]}):(0,P.jsx)(`p`,{className:`bad small`,children:[e.decision!==`GIVEN`&&n(`ConsentDecision`,e.decision),...(e.lacks??[]).filter(e=>e!==`NOT_GIVEN`).map(e=>n(`ConsentLack`,e))].filter(Boolean).join(`, `)||t.student.lacks}),(0,P.jsx)(`p`,{className:`quiet small`,children:e.items?.map(e=>n(`ConsentItem`,e)).join(`, `)}),e.retryOn&&!e.covers&&(0,P.jsxs)(`p`,{className:`small`,children:[t.student.retryOn,` `,(0,P.jsx)(g,{on:e.retryOn})]})]})]},e.id))})]})}var F={argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`FactsCard_student`,selections:[{alias:null,args:null,concreteType:`Fact`,kind:`LinkedField`,name:`facts`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`fact`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`valueLabel`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`toldBy`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null};F.hash=`bd73880545d6cecfdddc28925b1bdc88`;function re({student:e}){let t=u(),n=o(),{facts:r}=(0,M.useFragment)(F,e);return r?.length?(0,P.jsx)(x,{id:`facts`,title:t.student.facts,count:t.app.items(r.length),children:(0,P.jsx)(`dl`,{className:`card-body facts`,children:r.map(e=>(0,P.jsxs)(`div`,{className:`fact`,children:[(0,P.jsx)(`dt`,{children:e.label}),(0,P.jsxs)(`dd`,{children:[e.valueLabel,` `,(0,P.jsxs)(`span`,{className:`quiet small`,children:[n(`ToldBy`,e.toldBy),` `,e.on&&(0,P.jsx)(g,{on:e.on,as:`short`})]})]})]},e.fact))})}):null}var I=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`GoalsCard_student`,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,concreteType:`Goal`,kind:`LinkedField`,name:`goals`,plural:!0,selections:[e,t,{alias:null,args:null,kind:`ScalarField`,name:`baseline`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`target`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`achieved`,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Task`,kind:`LinkedField`,name:`tasks`,plural:!0,selections:[e,t,{alias:null,args:null,kind:`ScalarField`,name:`owner`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`doneOn`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();I.hash=`57e905eb21e2c2f2e64e9022b557e4e8`;function ie({student:e}){let t=u(),n=o(),{cases:r}=(0,M.useFragment)(I,e),i=r?.filter(({closedOn:e})=>!e).flatMap(({goals:e})=>e??[])??[];if(i.length===0)return null;let a=s();return(0,P.jsx)(x,{id:`goals`,title:t.student.goals,count:t.app.items(i.length),children:(0,P.jsx)(`ul`,{className:`rows`,children:i.map(e=>(0,P.jsxs)(`li`,{className:`side-row goal`,children:[(0,P.jsxs)(`div`,{className:`chips`,children:[(0,P.jsx)(`b`,{children:e.text}),e.baseline&&e.target&&(0,P.jsx)(`span`,{className:`quiet small`,children:t.student.fromTo(e.baseline,e.target)}),e.achieved!=null&&(0,P.jsx)(_,{tone:e.achieved?`good`:`plain`,children:e.achieved?t.student.reached:t.student.notReached}),e.need?.domain&&(0,P.jsx)(_,{tone:`outline`,children:e.need.domain.label})]}),(0,P.jsx)(`ul`,{className:`tasks small`,children:e.tasks?.map(e=>(0,P.jsxs)(`li`,{children:[e.doneOn?(0,P.jsx)(E,{size:15,className:`good`,"aria-label":t.student.done}):(0,P.jsx)(ee,{size:15,"aria-hidden":!0}),(0,P.jsx)(`span`,{children:e.text}),(0,P.jsx)(`span`,{className:`quiet`,children:n(`TaskOwner`,e.owner)}),(0,P.jsx)(L,{task:e,now:a})]},e.id))})]},e.id))})})}function L({task:{doneOn:e,dueOn:t},now:n}){let r=e??t;return r?(0,P.jsx)(`span`,{className:!e&&r<n?`late`:`quiet`,children:(0,P.jsx)(g,{on:r,as:`short`})}):null}var R=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],n=[e],r=[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],i={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},a=[e,i,{alias:null,args:null,kind:`ScalarField`,name:`age`,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:t,storageKey:null}],storageKey:`needs(status:"OPEN")`}];return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`HouseholdCard_student`,selections:[{alias:null,args:null,concreteType:`Household`,kind:`LinkedField`,name:`household`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`types`,plural:!0,selections:t,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hiddenSiblings`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`members`,plural:!0,selections:n,storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`students`,plural:!0,selections:n,storageKey:null},{alias:null,args:null,concreteType:`HouseholdOverlap`,kind:`LinkedField`,name:`overlaps`,plural:!0,selections:[{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`need`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agencies`,plural:!0,selections:r,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`HouseholdLead`,kind:`LinkedField`,name:`lead`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`enrolments`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:r,storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManagers`,plural:!0,selections:[e,i],storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Relative`,kind:`LinkedField`,name:`relatives`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`relation`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`legalRepresentative`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedBy`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`person`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},{kind:`InlineFragment`,selections:a,type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:a,type:`Person`,abstractKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();R.hash=`b17bdaf86f9e3ac16025c4f50545f8d2`;function ae({student:e}){let t=u(),n=o(),r=a(`ASK_LINKAGE`),{household:i,relatives:s}=(0,M.useFragment)(R,e);if(!i&&!s?.length)return null;let c=new Set([...i?.members??[],...i?.students??[]].map(({id:e})=>e));return(0,P.jsxs)(x,{id:`household`,title:t.student.household,lead:i?.types?.map(e=>e.label).join(`, `),children:[(0,P.jsx)(`ul`,{className:`rows`,children:s?.map(({relation:e,legalRepresentative:i,verifiedBy:a,person:o})=>o.__typename===`%other`?null:(0,P.jsxs)(`li`,{className:`side-row`,children:[(0,P.jsxs)(`div`,{className:`chips`,children:[o.__typename===`Student`?(0,P.jsx)(`a`,{href:`/students/${o.id}`,children:o.displayName}):(0,P.jsx)(`b`,{children:o.displayName}),(0,P.jsx)(`span`,{className:`quiet small`,children:[n(`Relation`,e),o.age!=null&&t.student.age(o.age)].filter(Boolean).join(` · `)}),c.has(o.id)&&(0,P.jsx)(_,{tone:`outline`,children:t.student.livesTogether})]}),i&&(0,P.jsxs)(`p`,{className:`small`,children:[t.student.representative,` `,(0,P.jsx)(`span`,{className:a===`NONE`?`bad`:`good`,children:a===`NONE`?t.student.notVerified:t.student.verified})]}),o.needs&&o.needs.length>0&&(0,P.jsx)(`ul`,{className:`need-line small`,children:o.needs.map(e=>(0,P.jsxs)(`li`,{children:[(0,P.jsx)(v,{level:e.level}),` `,r?(0,P.jsx)(`a`,{href:`/linkage/${o.id}/${e.domain?.code??``}`,children:e.domain?.label}):e.domain?.label]},e.id))})]},o.id))}),i&&(0,P.jsx)(oe,{household:i}),i&&i.hiddenSiblings>0&&(0,P.jsx)(`p`,{className:`card-body quiet small`,children:t.student.hiddenSiblings(i.hiddenSiblings)})]})}function oe({household:{overlaps:e,lead:t}}){let n=u();return!t&&!e?.length?null:(0,P.jsxs)(`div`,{className:`card-body stack tight together`,children:[e&&e.length>0&&(0,P.jsxs)(`div`,{children:[(0,P.jsx)(`h3`,{className:`small`,children:n.student.overlaps}),(0,P.jsx)(`ul`,{className:`plain-list small`,children:e.map(({need:e,agencies:t})=>(0,P.jsxs)(`li`,{children:[(0,P.jsx)(`b`,{children:e.label}),` `,t.map(({id:e,name:t},n)=>(0,P.jsxs)(`span`,{children:[n>0&&`, `,(0,P.jsx)(`a`,{href:`/agencies/${e}`,children:t})]},e))]},e.code))})]}),t&&(0,P.jsxs)(`div`,{children:[(0,P.jsx)(`h3`,{className:`small`,children:n.student.lead}),(0,P.jsxs)(`p`,{className:`small`,children:[(0,P.jsx)(`a`,{href:`/agencies/${t.agency.id}`,children:t.agency.name}),` `,(0,P.jsxs)(`span`,{className:`quiet`,children:[n.student.leadWhy(t.enrolments),t.since&&(0,P.jsxs)(P.Fragment,{children:[` · `,(0,P.jsx)(g,{on:t.since,as:`short`}),`~`]})]})]}),t.caseManagers.length>0&&(0,P.jsxs)(`p`,{className:`quiet small`,children:[n.student.manager,`: `,t.caseManagers.map(({displayName:e})=>e).join(`, `)]})]})]})}var z=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`NeedsCard_student`,selections:[e,{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},t,{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[n,{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`servedBy`,plural:!0,selections:[e,t,{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[n],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[{kind:`InlineFragment`,selections:[e],type:`Student`,abstractKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();z.hash=`d523bbb1f5ba59a23570e6ef765d63d4`;var B=[`URGENT`,`HIGH`,`MEDIUM`,`LOW`];function se({student:e}){let t=u(),n=o(),r=a(`ASK_LINKAGE`),{id:i,needs:s,servedBy:l}=(0,M.useFragment)(z,e);if(!s)return(0,P.jsx)(x,{id:`needs`,title:t.student.needs,children:(0,P.jsx)(c,{children:t.student.notForRole})});let d=e=>[...new Set((l??[]).filter(({status:e,beneficiary:t})=>e===`ACTIVE`&&t?.id===i).filter(({service:t})=>t?.needs.some(t=>t.code===e)).flatMap(({agency:e})=>e?.name??[]))],f=s.filter(({status:e})=>e===`OPEN`).toSorted((e,t)=>B.indexOf(e.level??``)-B.indexOf(t.level??``)),p=s.filter(({status:e})=>e!==`OPEN`);return(0,P.jsxs)(x,{id:`needs`,title:t.student.openNeeds,count:t.app.items(f.length),children:[f.length===0&&(0,P.jsx)(c,{children:t.student.noOpenNeeds}),(0,P.jsx)(`ul`,{className:`rows`,children:f.map(e=>(0,P.jsxs)(`li`,{className:`need`,children:[(0,P.jsxs)(`div`,{className:`chips`,children:[(0,P.jsx)(v,{level:e.level}),(0,P.jsx)(`b`,{children:e.domain?.label}),e.since&&(0,P.jsx)(`span`,{className:`quiet small`,children:(0,P.jsx)(g,{on:e.since,as:`relative`})})]}),e.text&&(0,P.jsx)(`p`,{className:`small`,children:e.text}),(0,P.jsx)(ce,{names:d(e.domain?.code)}),r&&e.domain&&(0,P.jsxs)(`a`,{className:`button`,href:`/linkage/${i}/${e.domain.code}`,children:[t.student.findHelp,` `,(0,P.jsx)(`span`,{className:`hidden-visually`,children:e.domain.label}),(0,P.jsx)(S,{size:15,"aria-hidden":!0})]})]},e.id))}),p.length>0&&(0,P.jsx)(`div`,{className:`card-body`,children:(0,P.jsx)(m,{title:`${t.student.pastNeeds} ${p.length}`,children:(0,P.jsx)(`ul`,{className:`plain-list small`,children:p.map(e=>(0,P.jsxs)(`li`,{children:[e.domain?.label,` `,(0,P.jsx)(`span`,{className:`quiet`,children:n(`NeedStatus`,e.status)})]},e.id))})})})]})}function ce({names:e}){let t=u();return e.length===0?null:(0,P.jsxs)(`p`,{className:`small`,children:[(0,P.jsx)(`span`,{className:`quiet`,children:t.student.helpers}),` `,e.join(`, `)]})}var V=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ReferralsCard_student`,selections:[{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`referrals`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,t,{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[e,t],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();V.hash=`7faad65e5d5f04411cd23dc36c5b8812`;function le({student:e}){let t=u(),n=o(),{referrals:r}=(0,M.useFragment)(V,e);return r?.length?(0,P.jsx)(x,{id:`referrals`,title:t.student.referrals,count:t.app.items(r.length),children:(0,P.jsx)(`ul`,{className:`rows`,children:r.map(e=>(0,P.jsxs)(`li`,{className:`side-row`,children:[(0,P.jsxs)(`div`,{className:`chips`,children:[(0,P.jsx)(C,{state:e.state}),(0,P.jsx)(`span`,{className:`quiet small`,children:(0,P.jsx)(g,{on:e.answeredOn??e.requestedOn,as:`relative`})})]}),e.service?(0,P.jsxs)(`p`,{children:[(0,P.jsx)(`a`,{href:`/agencies/${e.service.agency.id}`,children:e.service.agency.name}),` `,e.service.name]}):(0,P.jsx)(`p`,{className:`quiet`,children:t.app.withheld}),e.refusal&&(0,P.jsx)(`p`,{className:`bad small`,children:e.refusal.label}),e.outcome&&(0,P.jsx)(`p`,{className:`small`,children:n(`Outcome`,e.outcome)})]},e.id))})}):null}var H=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`SafetyCard_student`,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,concreteType:`SafetyAction`,kind:`LinkedField`,name:`safetyActions`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`seen`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`told`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`called`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`staysWith`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();H.hash=`bf79f095c7c23348d46aa944fe0cff8a`;function U({student:e}){let t=u(),{cases:n}=(0,M.useFragment)(H,e),[r,...i]=n?.flatMap(({safetyActions:e})=>e??[])??[];return r?(0,P.jsx)(x,{id:`safety`,className:`alarm no-print`,title:(0,P.jsxs)(P.Fragment,{children:[(0,P.jsx)(w,{size:18,"aria-hidden":!0}),` `,t.student.safety]}),lead:t.student.safetyLead,children:(0,P.jsxs)(`div`,{className:`card-body stack tight`,children:[(0,P.jsx)(W,{action:r}),i.length>0&&(0,P.jsx)(m,{title:`${t.app.more} ${i.length}`,children:(0,P.jsx)(`div`,{className:`stack tight`,children:i.map(e=>(0,P.jsx)(W,{action:e},e.id))})})]})}):null}function W({action:{on:e,seen:t,told:n,called:r,staysWith:i}}){let a=u(),o=[[a.student.seen,t],[a.student.staysWith,i],[a.student.told,n?.join(`, `)],[a.student.called,r?.join(`, `)]];return(0,P.jsxs)(`div`,{children:[e&&(0,P.jsxs)(`p`,{className:`strong`,children:[(0,P.jsx)(g,{on:e}),` `,(0,P.jsx)(`span`,{className:`quiet small`,children:(0,P.jsx)(g,{on:e,as:`relative`})})]}),(0,P.jsx)(`dl`,{className:`facts small`,children:o.map(([e,t])=>t&&(0,P.jsxs)(`div`,{className:`fact`,children:[(0,P.jsx)(`dt`,{children:e}),(0,P.jsx)(`dd`,{children:t})]},e))})]})}var G=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},i=[e,r];return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ServingCard_student`,selections:[e,{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`servedBy`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[e,t,n],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,t],storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`worker`,plural:!1,selections:[e,r,{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},n],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},{kind:`InlineFragment`,selections:i,type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:i,type:`Person`,abstractKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Fitting`,kind:`LinkedField`,name:`stillFits`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`verdict`,storageKey:null},{alias:null,args:null,concreteType:`Failure`,kind:`LinkedField`,name:`failures`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();G.hash=`7abe55c2e74cda9a34d0464e040b4a94`;function ue({student:e}){let t=u(),{id:n,servedBy:r}=(0,M.useFragment)(G,e),i=r?.filter(({status:e})=>e!==`ENDED`)??[],a=r?.filter(({status:e})=>e===`ENDED`)??[];return(0,P.jsxs)(x,{id:`serving`,title:t.student.serving,count:r&&t.app.places(i.length),children:[!r&&(0,P.jsx)(c,{children:t.student.notForRole}),r&&i.length===0&&(0,P.jsx)(c,{children:t.student.noServing}),(0,P.jsx)(K,{enrolments:i,subject:n}),a.length>0&&(0,P.jsx)(`div`,{className:`card-body`,children:(0,P.jsx)(m,{title:`${t.student.served} ${a.length}`,children:(0,P.jsx)(K,{enrolments:a,subject:n})})})]})}function K({enrolments:e,subject:t}){return(0,P.jsx)(`ul`,{className:`rows`,children:e.map(e=>(0,P.jsx)(de,{enrolment:e,subject:t},e.id))})}function de({enrolment:e,subject:t}){let n=u(),r=o(),{agency:i,service:a,worker:s,beneficiary:c,since:l,until:d,stillFits:f,status:p}=e,m=c&&c.__typename!==`%other`&&c.id!==t?c.displayName:null;return(0,P.jsxs)(`li`,{className:`serving`,children:[(0,P.jsxs)(`div`,{children:[(0,P.jsxs)(`p`,{children:[i?(0,P.jsx)(`a`,{className:`strong`,href:`/agencies/${i.id}`,children:i.name}):(0,P.jsx)(`span`,{className:`quiet`,children:n.app.withheld}),` `,a?.name]}),(0,P.jsx)(`p`,{className:`quiet small`,children:[s&&[s.displayName,s.title].filter(Boolean).join(` `),p===`PLANNED`&&r(`EnrolmentStatus`,p)].filter(Boolean).join(` · `)}),f?.verdict===`FAILS`&&(0,P.jsxs)(`p`,{className:`warn-line small`,children:[(0,P.jsx)(te,{size:14,"aria-hidden":!0}),(0,P.jsxs)(`span`,{children:[n.student.notFitting,`: `,f.failures.map(({text:e})=>e).join(` `)]})]})]}),(0,P.jsxs)(`div`,{className:`serving-whom small`,children:[m&&(0,P.jsx)(_,{tone:`note`,children:m}),(0,P.jsxs)(`span`,{className:`quiet`,children:[l&&(0,P.jsx)(g,{on:l,as:`short`}),` `,d&&(0,P.jsxs)(P.Fragment,{children:[`– `,(0,P.jsx)(g,{on:d,as:`short`})]})]})]}),(0,P.jsx)(`div`,{className:`serving-call`,children:(0,P.jsx)(h,{number:s?.phone??i?.phone,who:s?.displayName??i?.name})})]})}var q=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`StrengthsCard_student`,selections:[{alias:null,args:null,concreteType:`Strength`,kind:`LinkedField`,name:`strengths`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`recordedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,concreteType:`Assessment`,kind:`LinkedField`,name:`assessments`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`assessedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`clientVoice`,storageKey:null},{alias:null,args:null,concreteType:`Capacities`,kind:`LinkedField`,name:`capacities`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`self`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`family`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`public`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();q.hash=`f9baefa012c7ccf30955a8913133a431`;function fe({student:e}){let t=u(),{strengths:n,cases:r}=(0,M.useFragment)(q,e),i=r?.flatMap(({assessments:e})=>e??[]).find(({clientVoice:e,capacities:t})=>e??t),a=[`self`,`family`,`public`].filter(e=>i?.capacities?.[e]);return(0,P.jsxs)(x,{id:`strengths`,title:t.student.strengths,count:n&&t.app.items(n.length),children:[!n&&(0,P.jsx)(c,{children:t.student.notForRole}),n?.length===0&&!i&&(0,P.jsx)(c,{children:t.student.noStrengths}),(0,P.jsxs)(`div`,{className:`card-body stack tight`,children:[i?.clientVoice&&(0,P.jsxs)(`figure`,{className:`voice`,children:[(0,P.jsx)(`blockquote`,{children:i.clientVoice}),(0,P.jsxs)(`figcaption`,{className:`quiet small`,children:[t.student.voice,i.assessedOn&&(0,P.jsxs)(P.Fragment,{children:[` · `,(0,P.jsx)(g,{on:i.assessedOn,as:`short`})]})]})]}),n&&n.length>0&&(0,P.jsx)(`ul`,{className:`strengths`,children:n.map(({id:e,text:t})=>(0,P.jsx)(`li`,{children:t},e))}),a.length>0&&(0,P.jsx)(`dl`,{className:`facts small`,children:a.map(e=>(0,P.jsxs)(`div`,{className:`fact`,children:[(0,P.jsx)(`dt`,{children:t.student.capacities[e]}),(0,P.jsx)(`dd`,{children:i?.capacities?.[e]})]},e))})]})]})}var J=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},i=[t,e,r];return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`StudentHead_student`,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`age`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[t,n,r],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`homeArea`,plural:!1,selections:[t,n],storageKey:null},{alias:null,args:null,concreteType:`Selection`,kind:`LinkedField`,name:`selection`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decidedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:i,storageKey:null},{alias:null,args:null,concreteType:`StudentTeacher`,kind:`LinkedField`,name:`teachers`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`homeroom`,storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`worker`,plural:!1,selections:i,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Relative`,kind:`LinkedField`,name:`relatives`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`relation`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`legalRepresentative`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedBy`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`person`,plural:!1,selections:[{kind:`InlineFragment`,selections:[t,e],type:`Person`,abstractKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`openedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`leftOn`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();J.hash=`e3f593a51ab7c7ea03446f13b1fa8f68`;function pe({student:e,end:t}){let n=u(),r=o(),i=(0,M.useFragment)(J,e),a=i.cases?.find(({closedOn:e})=>!e),s=a?.stages?.find(({leftOn:e})=>!e)?.dueOn,c=i.teachers?.find(e=>e.homeroom),l=i.relatives?.filter(e=>e.legalRepresentative);return(0,P.jsxs)(`header`,{className:`stack`,children:[(0,P.jsxs)(b,{title:i.displayName,end:t,children:[(0,P.jsx)(`span`,{className:`quiet`,children:[i.grade&&n.students.gradeOf(i.grade),i.age!=null&&n.student.age(i.age)].filter(Boolean).join(` · `)}),(0,P.jsx)(y,{of:a?.class})]}),(0,P.jsxs)(`dl`,{className:`head-facts`,children:[(0,P.jsxs)(Y,{name:n.student.stage,children:[a?.stage&&(0,P.jsx)(_,{tone:`accent`,children:r(`Stage`,a.stage)}),s&&(0,P.jsxs)(`span`,{className:`small quiet`,children:[n.student.stageDue,` `,(0,P.jsx)(g,{on:s})]})]}),(0,P.jsxs)(Y,{name:n.student.manager,children:[i.caseManager?.displayName,` `,(0,P.jsx)(h,{number:i.caseManager?.phone,who:i.caseManager?.displayName})]}),(0,P.jsxs)(Y,{name:n.student.school,children:[i.school?.name,` `,(0,P.jsx)(h,{number:i.school?.phone,who:i.school?.name})]}),c?.worker&&(0,P.jsxs)(Y,{name:n.student.homeroom,children:[c.worker.displayName,` `,(0,P.jsx)(h,{number:c.worker.phone,who:c.worker.displayName})]}),l&&(0,P.jsxs)(Y,{name:n.student.representative,children:[l.length===0&&(0,P.jsx)(`span`,{className:`bad`,children:n.app.notRecorded}),l.map(({person:e,relation:t,verifiedBy:i})=>(0,P.jsxs)(`span`,{children:[e.displayName,` `,(0,P.jsx)(`span`,{className:`quiet small`,children:r(`Relation`,t)}),` `,i===`NONE`&&(0,P.jsx)(`span`,{className:`bad small`,children:n.student.notVerified})]},e.id))]}),(0,P.jsx)(Y,{name:n.student.home,children:i.homeArea?.name}),(0,P.jsxs)(Y,{name:n.student.selection,children:[i.selection&&r(`SelectionState`,i.selection.state),i.selection?.decidedOn&&(0,P.jsx)(`span`,{className:`small quiet`,children:(0,P.jsx)(g,{on:i.selection.decidedOn,as:`short`})})]})]})]})}function Y({name:e,children:t}){return(0,P.jsxs)(`div`,{children:[(0,P.jsx)(`dt`,{className:`quiet small`,children:e}),(0,P.jsx)(`dd`,{children:t})]})}var X=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`SupportersCard_student`,selections:[{alias:null,args:null,concreteType:`Supporter`,kind:`LinkedField`,name:`supporters`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`relation`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closeness`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`conflict`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`supports`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lastContactOn`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`person`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Offer`,kind:`LinkedField`,name:`offers`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();X.hash=`15db98a1e6dea7a0ca0436cb94baf4b7`;function me({student:e}){let t=u(),n=o(),{supporters:r}=(0,M.useFragment)(X,e);return r?.length?(0,P.jsx)(x,{id:`supporters`,title:t.student.supporters,count:t.app.people(r.length),children:(0,P.jsx)(`ul`,{className:`rows`,children:r.map(e=>(0,P.jsxs)(`li`,{className:`side-row`,children:[(0,P.jsxs)(`div`,{className:`chips`,children:[(0,P.jsx)(`b`,{children:e.person.displayName}),(0,P.jsx)(`span`,{className:`quiet small`,children:e.relation}),e.closeness!=null&&(0,P.jsx)(_,{tone:`outline`,children:t.student.closenessWord[e.closeness]}),e.conflict&&(0,P.jsx)(_,{tone:`crisis`,children:t.student.conflict})]}),e.supports&&e.supports.length>0&&(0,P.jsx)(`p`,{className:`quiet small`,children:e.supports.map(e=>n(`SupportKind`,e)).join(`, `)}),e.offers?.map(e=>(0,P.jsxs)(`p`,{className:`small`,children:[t.student.offers,`: `,e.label]},e.id)),e.lastContactOn&&(0,P.jsx)(`p`,{className:`quiet small`,children:(0,P.jsx)(g,{on:e.lastContactOn,as:`relative`})})]},e.person.id))})}):null}var Z=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},r=[e,n],i={alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:r,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`TimelineCard_student`,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`enteredOn`,storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:50}],concreteType:`ContactConnection`,kind:`LinkedField`,name:`contacts`,plural:!1,selections:[{alias:null,args:null,concreteType:`Contact`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null},t,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`kind`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:`contacts(first:50)`},{alias:null,args:null,concreteType:`Conference`,kind:`LinkedField`,name:`conferences`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`heldOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decisions`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Assessment`,kind:`LinkedField`,name:`assessments`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`assessedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`summary`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`FollowUp`,kind:`LinkedField`,name:`followUps`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`doneOn`,storageKey:null},t],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`referrals`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,n,i],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Consent`,kind:`LinkedField`,name:`consents`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decision`,storageKey:null},a,{alias:null,args:null,kind:`ScalarField`,name:`withdrawnOn`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:r,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`servedBy`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},a,{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},i,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:r,storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();Z.hash=`d6c5572631ab5f73c022c14e5070c57e`;var Q=12;function he(e,t,n){let{events:r}=t.student,i=[],a=(e,t,...n)=>{e&&i.push({on:e,kind:t,text:n.filter(Boolean).join(` · `)})};for(let t of e.cases??[]){for(let e of t.stages??[])a(e.enteredOn,r.stage,n(`Stage`,e.stage));for(let e of t.contacts?.nodes??[])a(e.on,e.kind?.label??r.contact,e.text);for(let e of t.conferences??[])a(e.heldOn,r.conference,...e.decisions??[]);for(let e of t.assessments??[])a(e.assessedOn,r.assessment,e.summary);for(let e of t.followUps??[])a(e.doneOn,r.followUp,e.text)}for(let t of e.referrals??[]){let e=t.service&&`${t.service.agency.name} ${t.service.name}`;a(t.requestedOn,r.referral,e),a(t.answeredOn,r.answer,e,n(`ReferralState`,t.state))}for(let t of e.servedBy??[]){let e=[t.agency?.name,t.service?.name].filter(Boolean).join(` `);a(t.since,r.service,e),t.status===`ENDED`&&a(t.until,r.serviceEnd,e)}for(let t of e.consents??[]){let e=[n(`ConsentKind`,t.kind),t.recipient?.name].filter(Boolean).join(` `);a(t.since,r.consent,e,n(`ConsentDecision`,t.decision)),a(t.withdrawnOn,r.withdrawal,e)}let o=s();return i.filter(({on:e})=>e<=o).sort((e,t)=>e.on<t.on?1:e.on>t.on?-1:0)}function ge({student:e}){let t=u(),n=o(),r=he((0,M.useFragment)(Z,e),t,n);return(0,P.jsxs)(x,{id:`timeline`,title:t.student.timeline,count:t.app.items(r.length),children:[r.length===0&&(0,P.jsx)(c,{children:t.student.timelineEmpty}),(0,P.jsxs)(`div`,{className:`card-body`,children:[(0,P.jsx)($,{events:r.slice(0,Q)}),r.length>Q&&(0,P.jsx)(m,{title:`${t.app.more} ${r.length-Q}`,children:(0,P.jsx)($,{events:r.slice(Q)})})]})]})}function $({events:e}){return(0,P.jsx)(`ol`,{className:`timeline`,children:e.map(({on:e,kind:t,text:n},r)=>(0,P.jsxs)(`li`,{children:[(0,P.jsx)(`span`,{className:`quiet small`,children:(0,P.jsx)(g,{on:e,as:`short`})}),(0,P.jsx)(`span`,{className:`timeline-kind small`,children:t}),(0,P.jsx)(`span`,{children:n})]},`${e}-${r}`))})}function _e({params:e}){let t=u(),{student:i}=(0,M.useLazyLoadQuery)(j,{id:e.id??``},r());return i?(0,P.jsxs)(`div`,{className:`page`,children:[(0,P.jsx)(pe,{student:i,end:(0,P.jsxs)(P.Fragment,{children:[(0,P.jsx)(`a`,{className:`button`,href:`/network/${e.id}`,children:t.pictures.network}),(0,P.jsx)(`a`,{className:`button`,href:`/students/${e.id}/pictures`,children:t.pictures.link}),(0,P.jsxs)(`button`,{type:`button`,className:`button`,onClick:()=>print(),children:[(0,P.jsx)(l,{size:16,"aria-hidden":!0}),` `,t.app.print]})]})}),(0,P.jsxs)(`div`,{className:`grid-2`,children:[(0,P.jsxs)(`div`,{className:`stack`,children:[(0,P.jsxs)(`div`,{className:`beside`,children:[(0,P.jsx)(se,{student:i}),(0,P.jsx)(fe,{student:i})]}),(0,P.jsx)(ue,{student:i}),(0,P.jsx)(ie,{student:i}),(0,P.jsx)(ge,{student:i})]}),(0,P.jsxs)(`div`,{className:`stack`,children:[(0,P.jsx)(U,{student:i}),(0,P.jsx)(ne,{student:i}),(0,P.jsx)(le,{student:i}),(0,P.jsx)(ae,{student:i}),(0,P.jsx)(me,{student:i}),(0,P.jsx)(re,{student:i})]})]})]}):(0,P.jsx)(n,{})}export{_e as default};