import{d as e,l as t,s as n,u as r}from"./days-BzXWl66C.js";import{t as i}from"./printer-BjP_Jb7Y.js";import{d as a,f as o,h as s,r as c,t as l}from"./index-BwaaP2cJ.js";import{i as u,t as d}from"./jsx-runtime-Bl5WSmcf.js";import{r as f,t as p}from"./createLucideIcon-SrhlU_1V.js";import{a as m,c as h,i as g,n as _,o as v,r as y,s as b,t as x}from"./parts-BJzxumiD.js";import{t as S}from"./arrow-right-GZ0VMhju.js";import{n as C,t as w}from"./ReferralChip-CXoSb5bg.js";var T={name:`circle-check`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`m16 9-5.5 5.5L8 12`,key:`xofnsj`}]],aliases:[`check-circle-2`]};T.node;var E=p(T),D={name:`circle-x`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`m15 9-6 6`,key:`1uzhvr`}],[`path`,{d:`m9 9 6 6`,key:`z0biqf`}]],aliases:[`x-circle`]};D.node;var ee=p(D),O={name:`circle`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}]]};O.node;var te=p(O),k={name:`triangle-exclamation-point`,size:24,node:[[`path`,{d:`m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3`,key:`wmoenq`}],[`path`,{d:`M12 9v4`,key:`juzpu7`}],[`path`,{d:`M12 17h.01`,key:`p32p05`}]],aliases:[`alert-triangle`,`triangle-alert`]};k.node;var ne=p(k);e();var A=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`id`}],t=[{kind:`Variable`,name:`id`,variableName:`id`}],n={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`age`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},s=[i,a,o],c=[i,a],l={alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},u={alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},d={alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},f={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},p={alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},m=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},p],h={alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:m,storageKey:null},g={alias:null,args:null,kind:`ScalarField`,name:`doneOn`,storageKey:null},_={alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null},v={alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},y={alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},b={alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},x={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},S=[i,n],C=[i],w={kind:`InlineFragment`,selections:C,type:`Node`,abstractKey:`__isNode`},T={alias:null,args:null,kind:`ScalarField`,name:`relation`,storageKey:null},E=[i,n,r,{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[i,v,h],storageKey:`needs(status:"OPEN")`}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`StudentPageQuery`,selections:[{alias:null,args:t,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[{args:null,kind:`FragmentSpread`,name:`StudentHead_student`},{args:null,kind:`FragmentSpread`,name:`NeedsCard_student`},{args:null,kind:`FragmentSpread`,name:`StrengthsCard_student`},{args:null,kind:`FragmentSpread`,name:`ServingCard_student`},{args:null,kind:`FragmentSpread`,name:`SupportersCard_student`},{args:null,kind:`FragmentSpread`,name:`ConsentsCard_student`},{args:null,kind:`FragmentSpread`,name:`ReferralsCard_student`},{args:null,kind:`FragmentSpread`,name:`HouseholdCard_student`},{args:null,kind:`FragmentSpread`,name:`FactsCard_student`},{args:null,kind:`FragmentSpread`,name:`GoalsCard_student`},{args:null,kind:`FragmentSpread`,name:`SafetyCard_student`},{args:null,kind:`FragmentSpread`,name:`TimelineCard_student`}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`StudentPageQuery`,selections:[{alias:null,args:t,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[n,r,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`homeArea`,plural:!1,selections:c,storageKey:null},{alias:null,args:null,concreteType:`Selection`,kind:`LinkedField`,name:`selection`,plural:!1,selections:[l,{alias:null,args:null,kind:`ScalarField`,name:`decidedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[i,n,o],storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[i,u,{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`openedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[d,{alias:null,args:null,kind:`ScalarField`,name:`leftOn`,storageKey:null},u,{alias:null,args:null,kind:`ScalarField`,name:`enteredOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Assessment`,kind:`LinkedField`,name:`assessments`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`assessedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`clientVoice`,storageKey:null},{alias:null,args:null,concreteType:`Capacities`,kind:`LinkedField`,name:`capacities`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`self`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`family`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`public`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`summary`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Goal`,kind:`LinkedField`,name:`goals`,plural:!0,selections:[i,f,{alias:null,args:null,kind:`ScalarField`,name:`baseline`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`target`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`achieved`,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[i,h],storageKey:null},{alias:null,args:null,concreteType:`Task`,kind:`LinkedField`,name:`tasks`,plural:!0,selections:[i,f,{alias:null,args:null,kind:`ScalarField`,name:`owner`,storageKey:null},d,g],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`SafetyAction`,kind:`LinkedField`,name:`safetyActions`,plural:!0,selections:[i,_,{alias:null,args:null,kind:`ScalarField`,name:`seen`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`told`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`called`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`staysWith`,storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:50}],concreteType:`ContactConnection`,kind:`LinkedField`,name:`contacts`,plural:!1,selections:[{alias:null,args:null,concreteType:`Contact`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[i,_,f,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`kind`,plural:!1,selections:m,storageKey:null}],storageKey:null}],storageKey:`contacts(first:50)`},{alias:null,args:null,concreteType:`Conference`,kind:`LinkedField`,name:`conferences`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`heldOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decisions`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`FollowUp`,kind:`LinkedField`,name:`followUps`,plural:!0,selections:[i,g,f],storageKey:null}],storageKey:null},i,{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[i,v,y,b,f,h],storageKey:null},{alias:null,args:null,concreteType:`Strength`,kind:`LinkedField`,name:`strengths`,plural:!0,selections:[i,f,{alias:null,args:null,kind:`ScalarField`,name:`recordedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`servedBy`,plural:!0,selections:[i,y,b,{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:c,storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`worker`,plural:!1,selections:[i,n,{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},o],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[x,{kind:`InlineFragment`,selections:S,type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:S,type:`Person`,abstractKey:null},w],storageKey:null},{alias:null,args:null,concreteType:`Fitting`,kind:`LinkedField`,name:`stillFits`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`verdict`,storageKey:null},{alias:null,args:null,concreteType:`Failure`,kind:`LinkedField`,name:`failures`,plural:!0,selections:[f],storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Supporter`,kind:`LinkedField`,name:`supporters`,plural:!0,selections:[T,{alias:null,args:null,kind:`ScalarField`,name:`closeness`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`conflict`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`supports`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lastContactOn`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`person`,plural:!1,selections:S,storageKey:null},{alias:null,args:null,concreteType:`Offer`,kind:`LinkedField`,name:`offers`,plural:!0,selections:[i,p],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Consent`,kind:`LinkedField`,name:`consents`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decision`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`covers`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lacks`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`items`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`validUntil`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`retryOn`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:c,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`referrals`,plural:!0,selections:[i,l,{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:m,storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[i,a,{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:c,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Household`,kind:`LinkedField`,name:`household`,plural:!1,selections:[i,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`types`,plural:!0,selections:m,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hiddenSiblings`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`members`,plural:!0,selections:C,storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`students`,plural:!0,selections:C,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Relative`,kind:`LinkedField`,name:`relatives`,plural:!0,selections:[T,{alias:null,args:null,kind:`ScalarField`,name:`legalRepresentative`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedBy`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`person`,plural:!1,selections:[x,{kind:`InlineFragment`,selections:E,type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:E,type:`Person`,abstractKey:null},w],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Fact`,kind:`LinkedField`,name:`facts`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`fact`,storageKey:null},p,{alias:null,args:null,kind:`ScalarField`,name:`valueLabel`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`toldBy`,storageKey:null},_],storageKey:null}],storageKey:null}]},params:{cacheID:`1e85a1f65850aea7cc28f88dca1722d3`,id:`280088458eccaa74d5a76533589a27fef7e28b3cf382c2637d00df8299299e45`,metadata:{},name:`StudentPageQuery`,operationKind:`query`,text:`query StudentPageQuery(
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
`}}})();A.hash=`ddbd857dd875b6d55a110aac41bd8deb`;var j=r(),M=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ConsentsCard_student`,selections:[{alias:null,args:null,concreteType:`Consent`,kind:`LinkedField`,name:`consents`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decision`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`covers`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lacks`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`items`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`validUntil`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`retryOn`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();M.hash=`ef05515f8ea4435d6abb7f05790dade7`;var N=d();function re({student:e}){let t=u(),r=c(),{language:i}=f(),{consents:o}=(0,j.useFragment)(M,e),s=o?.toSorted((e,t)=>Number(e.covers)-Number(t.covers));return(0,N.jsxs)(x,{id:`consents`,title:t.student.consents,count:o&&t.app.items(o.length),children:[!s&&(0,N.jsx)(a,{children:t.student.notForRole}),s?.length===0&&(0,N.jsx)(a,{children:t.student.noConsents}),(0,N.jsx)(`ul`,{className:`rows`,children:s?.map(e=>(0,N.jsxs)(`li`,{className:`side-row consent`,children:[e.covers?(0,N.jsx)(E,{size:17,className:`good`,"aria-hidden":!0}):(0,N.jsx)(ee,{size:17,className:`bad`,"aria-hidden":!0}),(0,N.jsxs)(`div`,{children:[(0,N.jsxs)(`p`,{children:[(0,N.jsx)(`b`,{children:r(`ConsentKind`,e.kind)}),` `,e.recipient?.name??(e.kind===`SUPPORT`?``:null)]}),e.covers?(0,N.jsxs)(`p`,{className:`quiet small`,children:[t.student.covers,e.validUntil&&(0,N.jsxs)(N.Fragment,{children:[` · `,t.student.until(n(e.validUntil,i))]})]}):(0,N.jsx)(`p`,{className:`bad small`,children:[e.decision!==`GIVEN`&&r(`ConsentDecision`,e.decision),...(e.lacks??[]).filter(e=>e!==`NOT_GIVEN`).map(e=>r(`ConsentLack`,e))].filter(Boolean).join(`, `)||t.student.lacks}),(0,N.jsx)(`p`,{className:`quiet small`,children:e.items?.map(e=>r(`ConsentItem`,e)).join(`, `)}),e.retryOn&&!e.covers&&(0,N.jsxs)(`p`,{className:`small`,children:[t.student.retryOn,` `,(0,N.jsx)(g,{on:e.retryOn})]})]})]},e.id))})]})}var P={argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`FactsCard_student`,selections:[{alias:null,args:null,concreteType:`Fact`,kind:`LinkedField`,name:`facts`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`fact`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`valueLabel`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`toldBy`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null};P.hash=`bd73880545d6cecfdddc28925b1bdc88`;function ie({student:e}){let t=u(),n=c(),{facts:r}=(0,j.useFragment)(P,e);return r?.length?(0,N.jsx)(x,{id:`facts`,title:t.student.facts,count:t.app.items(r.length),children:(0,N.jsx)(`dl`,{className:`card-body facts`,children:r.map(e=>(0,N.jsxs)(`div`,{className:`fact`,children:[(0,N.jsx)(`dt`,{children:e.label}),(0,N.jsxs)(`dd`,{children:[e.valueLabel,` `,(0,N.jsxs)(`span`,{className:`quiet small`,children:[n(`ToldBy`,e.toldBy),` `,e.on&&(0,N.jsx)(g,{on:e.on,as:`short`})]})]})]},e.fact))})}):null}var F=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`GoalsCard_student`,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,concreteType:`Goal`,kind:`LinkedField`,name:`goals`,plural:!0,selections:[e,t,{alias:null,args:null,kind:`ScalarField`,name:`baseline`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`target`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`achieved`,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Task`,kind:`LinkedField`,name:`tasks`,plural:!0,selections:[e,t,{alias:null,args:null,kind:`ScalarField`,name:`owner`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`doneOn`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();F.hash=`57e905eb21e2c2f2e64e9022b557e4e8`;function I({student:e}){let n=u(),r=c(),{cases:i}=(0,j.useFragment)(F,e),a=i?.filter(({closedOn:e})=>!e).flatMap(({goals:e})=>e??[])??[];if(a.length===0)return null;let o=t();return(0,N.jsx)(x,{id:`goals`,title:n.student.goals,count:n.app.items(a.length),children:(0,N.jsx)(`ul`,{className:`rows`,children:a.map(e=>(0,N.jsxs)(`li`,{className:`side-row goal`,children:[(0,N.jsxs)(`div`,{className:`chips`,children:[(0,N.jsx)(`b`,{children:e.text}),e.baseline&&e.target&&(0,N.jsx)(`span`,{className:`quiet small`,children:n.student.fromTo(e.baseline,e.target)}),e.achieved!=null&&(0,N.jsx)(_,{tone:e.achieved?`good`:`plain`,children:e.achieved?n.student.reached:n.student.notReached}),e.need?.domain&&(0,N.jsx)(_,{tone:`outline`,children:e.need.domain.label})]}),(0,N.jsx)(`ul`,{className:`tasks small`,children:e.tasks?.map(e=>(0,N.jsxs)(`li`,{children:[e.doneOn?(0,N.jsx)(E,{size:15,className:`good`,"aria-label":n.student.done}):(0,N.jsx)(te,{size:15,"aria-hidden":!0}),(0,N.jsx)(`span`,{children:e.text}),(0,N.jsx)(`span`,{className:`quiet`,children:r(`TaskOwner`,e.owner)}),(0,N.jsx)(L,{task:e,now:o})]},e.id))})]},e.id))})})}function L({task:{doneOn:e,dueOn:t},now:n}){let r=e??t;return r?(0,N.jsx)(`span`,{className:!e&&r<n?`late`:`quiet`,children:(0,N.jsx)(g,{on:r,as:`short`})}):null}var R=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],n=[e],r=[e,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`age`,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:t,storageKey:null}],storageKey:`needs(status:"OPEN")`}];return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`HouseholdCard_student`,selections:[{alias:null,args:null,concreteType:`Household`,kind:`LinkedField`,name:`household`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`types`,plural:!0,selections:t,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hiddenSiblings`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`members`,plural:!0,selections:n,storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`students`,plural:!0,selections:n,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Relative`,kind:`LinkedField`,name:`relatives`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`relation`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`legalRepresentative`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedBy`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`person`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},{kind:`InlineFragment`,selections:r,type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:r,type:`Person`,abstractKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();R.hash=`e012c9ec0ff6ff5e591c7ca912b75fe4`;function ae({student:e}){let t=u(),n=c(),r=l(`ASK_LINKAGE`),{household:i,relatives:a}=(0,j.useFragment)(R,e);if(!i&&!a?.length)return null;let o=new Set([...i?.members??[],...i?.students??[]].map(({id:e})=>e));return(0,N.jsxs)(x,{id:`household`,title:t.student.household,lead:i?.types?.map(e=>e.label).join(`, `),children:[(0,N.jsx)(`ul`,{className:`rows`,children:a?.map(({relation:e,legalRepresentative:i,verifiedBy:a,person:s})=>s.__typename===`%other`?null:(0,N.jsxs)(`li`,{className:`side-row`,children:[(0,N.jsxs)(`div`,{className:`chips`,children:[s.__typename===`Student`?(0,N.jsx)(`a`,{href:`/students/${s.id}`,children:s.displayName}):(0,N.jsx)(`b`,{children:s.displayName}),(0,N.jsx)(`span`,{className:`quiet small`,children:[n(`Relation`,e),s.age!=null&&t.student.age(s.age)].filter(Boolean).join(` · `)}),o.has(s.id)&&(0,N.jsx)(_,{tone:`outline`,children:t.student.livesTogether})]}),i&&(0,N.jsxs)(`p`,{className:`small`,children:[t.student.representative,` `,(0,N.jsx)(`span`,{className:a===`NONE`?`bad`:`good`,children:a===`NONE`?t.student.notVerified:t.student.verified})]}),s.needs&&s.needs.length>0&&(0,N.jsx)(`ul`,{className:`need-line small`,children:s.needs.map(e=>(0,N.jsxs)(`li`,{children:[(0,N.jsx)(v,{level:e.level}),` `,r?(0,N.jsx)(`a`,{href:`/linkage/${s.id}/${e.domain?.code??``}`,children:e.domain?.label}):e.domain?.label]},e.id))})]},s.id))}),i&&i.hiddenSiblings>0&&(0,N.jsx)(`p`,{className:`card-body quiet small`,children:t.student.hiddenSiblings(i.hiddenSiblings)})]})}var z=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`NeedsCard_student`,selections:[e,{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();z.hash=`17ed228af4569682d1a17f8029c07134`;var B=[`URGENT`,`HIGH`,`MEDIUM`,`LOW`];function oe({student:e}){let t=u(),n=c(),r=l(`ASK_LINKAGE`),{id:i,needs:o}=(0,j.useFragment)(z,e);if(!o)return(0,N.jsx)(x,{id:`needs`,title:t.student.needs,children:(0,N.jsx)(a,{children:t.student.notForRole})});let s=o.filter(({status:e})=>e===`OPEN`).toSorted((e,t)=>B.indexOf(e.level??``)-B.indexOf(t.level??``)),d=o.filter(({status:e})=>e!==`OPEN`);return(0,N.jsxs)(x,{id:`needs`,title:t.student.openNeeds,count:t.app.items(s.length),children:[s.length===0&&(0,N.jsx)(a,{children:t.student.noOpenNeeds}),(0,N.jsx)(`ul`,{className:`rows`,children:s.map(e=>(0,N.jsxs)(`li`,{className:`need`,children:[(0,N.jsxs)(`div`,{className:`chips`,children:[(0,N.jsx)(v,{level:e.level}),(0,N.jsx)(`b`,{children:e.domain?.label}),e.since&&(0,N.jsx)(`span`,{className:`quiet small`,children:(0,N.jsx)(g,{on:e.since,as:`relative`})})]}),e.text&&(0,N.jsx)(`p`,{className:`small`,children:e.text}),r&&e.domain&&(0,N.jsxs)(`a`,{className:`button`,href:`/linkage/${i}/${e.domain.code}`,children:[t.student.findHelp,` `,(0,N.jsx)(`span`,{className:`hidden-visually`,children:e.domain.label}),(0,N.jsx)(S,{size:15,"aria-hidden":!0})]})]},e.id))}),d.length>0&&(0,N.jsx)(`div`,{className:`card-body`,children:(0,N.jsx)(m,{title:`${t.student.pastNeeds} ${d.length}`,children:(0,N.jsx)(`ul`,{className:`plain-list small`,children:d.map(e=>(0,N.jsxs)(`li`,{children:[e.domain?.label,` `,(0,N.jsx)(`span`,{className:`quiet`,children:n(`NeedStatus`,e.status)})]},e.id))})})})]})}var V=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ReferralsCard_student`,selections:[{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`referrals`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,t,{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[e,t],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();V.hash=`7faad65e5d5f04411cd23dc36c5b8812`;function se({student:e}){let t=u(),n=c(),{referrals:r}=(0,j.useFragment)(V,e);return r?.length?(0,N.jsx)(x,{id:`referrals`,title:t.student.referrals,count:t.app.items(r.length),children:(0,N.jsx)(`ul`,{className:`rows`,children:r.map(e=>(0,N.jsxs)(`li`,{className:`side-row`,children:[(0,N.jsxs)(`div`,{className:`chips`,children:[(0,N.jsx)(w,{state:e.state}),(0,N.jsx)(`span`,{className:`quiet small`,children:(0,N.jsx)(g,{on:e.answeredOn??e.requestedOn,as:`relative`})})]}),e.service?(0,N.jsxs)(`p`,{children:[(0,N.jsx)(`a`,{href:`/agencies/${e.service.agency.id}`,children:e.service.agency.name}),` `,e.service.name]}):(0,N.jsx)(`p`,{className:`quiet`,children:t.app.withheld}),e.refusal&&(0,N.jsx)(`p`,{className:`bad small`,children:e.refusal.label}),e.outcome&&(0,N.jsx)(`p`,{className:`small`,children:n(`Outcome`,e.outcome)})]},e.id))})}):null}var H=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`SafetyCard_student`,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,concreteType:`SafetyAction`,kind:`LinkedField`,name:`safetyActions`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`seen`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`told`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`called`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`staysWith`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();H.hash=`bf79f095c7c23348d46aa944fe0cff8a`;function ce({student:e}){let t=u(),{cases:n}=(0,j.useFragment)(H,e),[r,...i]=n?.flatMap(({safetyActions:e})=>e??[])??[];return r?(0,N.jsx)(x,{id:`safety`,className:`alarm no-print`,title:(0,N.jsxs)(N.Fragment,{children:[(0,N.jsx)(C,{size:18,"aria-hidden":!0}),` `,t.student.safety]}),lead:t.student.safetyLead,children:(0,N.jsxs)(`div`,{className:`card-body stack tight`,children:[(0,N.jsx)(U,{action:r}),i.length>0&&(0,N.jsx)(m,{title:`${t.app.more} ${i.length}`,children:(0,N.jsx)(`div`,{className:`stack tight`,children:i.map(e=>(0,N.jsx)(U,{action:e},e.id))})})]})}):null}function U({action:{on:e,seen:t,told:n,called:r,staysWith:i}}){let a=u(),o=[[a.student.seen,t],[a.student.staysWith,i],[a.student.told,n?.join(`, `)],[a.student.called,r?.join(`, `)]];return(0,N.jsxs)(`div`,{children:[e&&(0,N.jsxs)(`p`,{className:`strong`,children:[(0,N.jsx)(g,{on:e}),` `,(0,N.jsx)(`span`,{className:`quiet small`,children:(0,N.jsx)(g,{on:e,as:`relative`})})]}),(0,N.jsx)(`dl`,{className:`facts small`,children:o.map(([e,t])=>t&&(0,N.jsxs)(`div`,{className:`fact`,children:[(0,N.jsx)(`dt`,{children:e}),(0,N.jsx)(`dd`,{children:t})]},e))})]})}var W=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},i=[e,r];return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ServingCard_student`,selections:[e,{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`servedBy`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[e,t,n],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,t],storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`worker`,plural:!1,selections:[e,r,{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},n],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},{kind:`InlineFragment`,selections:i,type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:i,type:`Person`,abstractKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Fitting`,kind:`LinkedField`,name:`stillFits`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`verdict`,storageKey:null},{alias:null,args:null,concreteType:`Failure`,kind:`LinkedField`,name:`failures`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();W.hash=`7abe55c2e74cda9a34d0464e040b4a94`;function le({student:e}){let t=u(),{id:n,servedBy:r}=(0,j.useFragment)(W,e),i=r?.filter(({status:e})=>e!==`ENDED`)??[],o=r?.filter(({status:e})=>e===`ENDED`)??[];return(0,N.jsxs)(x,{id:`serving`,title:t.student.serving,count:r&&t.app.places(i.length),children:[!r&&(0,N.jsx)(a,{children:t.student.notForRole}),r&&i.length===0&&(0,N.jsx)(a,{children:t.student.noServing}),(0,N.jsx)(G,{enrolments:i,subject:n}),o.length>0&&(0,N.jsx)(`div`,{className:`card-body`,children:(0,N.jsx)(m,{title:`${t.student.served} ${o.length}`,children:(0,N.jsx)(G,{enrolments:o,subject:n})})})]})}function G({enrolments:e,subject:t}){return(0,N.jsx)(`ul`,{className:`rows`,children:e.map(e=>(0,N.jsx)(ue,{enrolment:e,subject:t},e.id))})}function ue({enrolment:e,subject:t}){let n=u(),r=c(),{agency:i,service:a,worker:o,beneficiary:s,since:l,until:d,stillFits:f,status:p}=e,m=s&&s.__typename!==`%other`&&s.id!==t?s.displayName:null;return(0,N.jsxs)(`li`,{className:`serving`,children:[(0,N.jsxs)(`div`,{children:[(0,N.jsxs)(`p`,{children:[i?(0,N.jsx)(`a`,{className:`strong`,href:`/agencies/${i.id}`,children:i.name}):(0,N.jsx)(`span`,{className:`quiet`,children:n.app.withheld}),` `,a?.name]}),(0,N.jsx)(`p`,{className:`quiet small`,children:[o&&[o.displayName,o.title].filter(Boolean).join(` `),p===`PLANNED`&&r(`EnrolmentStatus`,p)].filter(Boolean).join(` · `)}),f?.verdict===`FAILS`&&(0,N.jsxs)(`p`,{className:`warn-line small`,children:[(0,N.jsx)(ne,{size:14,"aria-hidden":!0}),(0,N.jsxs)(`span`,{children:[n.student.notFitting,`: `,f.failures.map(({text:e})=>e).join(` `)]})]})]}),(0,N.jsxs)(`div`,{className:`serving-whom small`,children:[m&&(0,N.jsx)(_,{tone:`note`,children:m}),(0,N.jsxs)(`span`,{className:`quiet`,children:[l&&(0,N.jsx)(g,{on:l,as:`short`}),` `,d&&(0,N.jsxs)(N.Fragment,{children:[`– `,(0,N.jsx)(g,{on:d,as:`short`})]})]})]}),(0,N.jsx)(`div`,{className:`serving-call`,children:(0,N.jsx)(h,{number:o?.phone??i?.phone,who:o?.displayName??i?.name})})]})}var K=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`StrengthsCard_student`,selections:[{alias:null,args:null,concreteType:`Strength`,kind:`LinkedField`,name:`strengths`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`recordedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,concreteType:`Assessment`,kind:`LinkedField`,name:`assessments`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`assessedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`clientVoice`,storageKey:null},{alias:null,args:null,concreteType:`Capacities`,kind:`LinkedField`,name:`capacities`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`self`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`family`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`public`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();K.hash=`f9baefa012c7ccf30955a8913133a431`;function de({student:e}){let t=u(),{strengths:n,cases:r}=(0,j.useFragment)(K,e),i=r?.flatMap(({assessments:e})=>e??[]).find(({clientVoice:e,capacities:t})=>e??t),o=[`self`,`family`,`public`].filter(e=>i?.capacities?.[e]);return(0,N.jsxs)(x,{id:`strengths`,title:t.student.strengths,count:n&&t.app.items(n.length),children:[!n&&(0,N.jsx)(a,{children:t.student.notForRole}),n?.length===0&&!i&&(0,N.jsx)(a,{children:t.student.noStrengths}),(0,N.jsxs)(`div`,{className:`card-body stack tight`,children:[i?.clientVoice&&(0,N.jsxs)(`figure`,{className:`voice`,children:[(0,N.jsx)(`blockquote`,{children:i.clientVoice}),(0,N.jsxs)(`figcaption`,{className:`quiet small`,children:[t.student.voice,i.assessedOn&&(0,N.jsxs)(N.Fragment,{children:[` · `,(0,N.jsx)(g,{on:i.assessedOn,as:`short`})]})]})]}),n&&n.length>0&&(0,N.jsx)(`ul`,{className:`strengths`,children:n.map(({id:e,text:t})=>(0,N.jsx)(`li`,{children:t},e))}),o.length>0&&(0,N.jsx)(`dl`,{className:`facts small`,children:o.map(e=>(0,N.jsxs)(`div`,{className:`fact`,children:[(0,N.jsx)(`dt`,{children:t.student.capacities[e]}),(0,N.jsx)(`dd`,{children:i?.capacities?.[e]})]},e))})]})]})}var q=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`StudentHead_student`,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`age`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[t,n,r],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`homeArea`,plural:!1,selections:[t,n],storageKey:null},{alias:null,args:null,concreteType:`Selection`,kind:`LinkedField`,name:`selection`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decidedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[t,e,r],storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`openedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`leftOn`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();q.hash=`653a2ce918c6f4899252877ad4f16c5b`;function J({student:e,end:t}){let n=u(),r=c(),i=(0,j.useFragment)(q,e),a=i.cases?.find(({closedOn:e})=>!e),o=a?.stages?.find(({leftOn:e})=>!e)?.dueOn;return(0,N.jsxs)(`header`,{className:`stack`,children:[(0,N.jsxs)(b,{title:i.displayName,end:t,children:[(0,N.jsx)(`span`,{className:`quiet`,children:[i.grade&&n.students.gradeOf(i.grade),i.age!=null&&n.student.age(i.age)].filter(Boolean).join(` · `)}),(0,N.jsx)(y,{of:a?.class})]}),(0,N.jsxs)(`dl`,{className:`head-facts`,children:[(0,N.jsxs)(Y,{name:n.student.stage,children:[a?.stage&&(0,N.jsx)(_,{tone:`accent`,children:r(`Stage`,a.stage)}),o&&(0,N.jsxs)(`span`,{className:`small quiet`,children:[n.student.stageDue,` `,(0,N.jsx)(g,{on:o})]})]}),(0,N.jsxs)(Y,{name:n.student.manager,children:[i.caseManager?.displayName,` `,(0,N.jsx)(h,{number:i.caseManager?.phone,who:i.caseManager?.displayName})]}),(0,N.jsxs)(Y,{name:n.student.school,children:[i.school?.name,` `,(0,N.jsx)(h,{number:i.school?.phone,who:i.school?.name})]}),(0,N.jsx)(Y,{name:n.student.home,children:i.homeArea?.name}),(0,N.jsxs)(Y,{name:n.student.selection,children:[i.selection&&r(`SelectionState`,i.selection.state),i.selection?.decidedOn&&(0,N.jsx)(`span`,{className:`small quiet`,children:(0,N.jsx)(g,{on:i.selection.decidedOn,as:`short`})})]})]})]})}function Y({name:e,children:t}){return(0,N.jsxs)(`div`,{children:[(0,N.jsx)(`dt`,{className:`quiet small`,children:e}),(0,N.jsx)(`dd`,{children:t})]})}var X=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`SupportersCard_student`,selections:[{alias:null,args:null,concreteType:`Supporter`,kind:`LinkedField`,name:`supporters`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`relation`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closeness`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`conflict`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`supports`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lastContactOn`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`person`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Offer`,kind:`LinkedField`,name:`offers`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();X.hash=`15db98a1e6dea7a0ca0436cb94baf4b7`;function fe({student:e}){let t=u(),n=c(),{supporters:r}=(0,j.useFragment)(X,e);return r?.length?(0,N.jsx)(x,{id:`supporters`,title:t.student.supporters,count:t.app.people(r.length),children:(0,N.jsx)(`ul`,{className:`rows`,children:r.map(e=>(0,N.jsxs)(`li`,{className:`side-row`,children:[(0,N.jsxs)(`div`,{className:`chips`,children:[(0,N.jsx)(`b`,{children:e.person.displayName}),(0,N.jsx)(`span`,{className:`quiet small`,children:e.relation}),e.closeness!=null&&(0,N.jsx)(_,{tone:`outline`,children:t.student.closenessWord[e.closeness]}),e.conflict&&(0,N.jsx)(_,{tone:`crisis`,children:t.student.conflict})]}),e.supports&&e.supports.length>0&&(0,N.jsx)(`p`,{className:`quiet small`,children:e.supports.map(e=>n(`SupportKind`,e)).join(`, `)}),e.offers?.map(e=>(0,N.jsxs)(`p`,{className:`small`,children:[t.student.offers,`: `,e.label]},e.id)),e.lastContactOn&&(0,N.jsx)(`p`,{className:`quiet small`,children:(0,N.jsx)(g,{on:e.lastContactOn,as:`relative`})})]},e.person.id))})}):null}var Z=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},r=[e,n],i={alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:r,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`TimelineCard_student`,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`enteredOn`,storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:50}],concreteType:`ContactConnection`,kind:`LinkedField`,name:`contacts`,plural:!1,selections:[{alias:null,args:null,concreteType:`Contact`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null},t,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`kind`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:`contacts(first:50)`},{alias:null,args:null,concreteType:`Conference`,kind:`LinkedField`,name:`conferences`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`heldOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decisions`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Assessment`,kind:`LinkedField`,name:`assessments`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`assessedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`summary`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`FollowUp`,kind:`LinkedField`,name:`followUps`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`doneOn`,storageKey:null},t],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`referrals`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,n,i],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`servedBy`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},i,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:r,storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();Z.hash=`1fcad89384554222c261203f9fafec24`;var Q=12;function pe(e,n,r){let{events:i}=n.student,a=[],o=(e,t,...n)=>{e&&a.push({on:e,kind:t,text:n.filter(Boolean).join(` · `)})};for(let t of e.cases??[]){for(let e of t.stages??[])o(e.enteredOn,i.stage,r(`Stage`,e.stage));for(let e of t.contacts?.nodes??[])o(e.on,e.kind?.label??i.contact,e.text);for(let e of t.conferences??[])o(e.heldOn,i.conference,...e.decisions??[]);for(let e of t.assessments??[])o(e.assessedOn,i.assessment,e.summary);for(let e of t.followUps??[])o(e.doneOn,i.followUp,e.text)}for(let t of e.referrals??[]){let e=t.service&&`${t.service.agency.name} ${t.service.name}`;o(t.requestedOn,i.referral,e),o(t.answeredOn,i.answer,e,r(`ReferralState`,t.state))}for(let t of e.servedBy??[]){let e=[t.agency?.name,t.service?.name].filter(Boolean).join(` `);o(t.since,i.service,e),t.status===`ENDED`&&o(t.until,i.serviceEnd,e)}let s=t();return a.filter(({on:e})=>e<=s).sort((e,t)=>e.on<t.on?1:e.on>t.on?-1:0)}function me({student:e}){let t=u(),n=c(),r=pe((0,j.useFragment)(Z,e),t,n);return(0,N.jsxs)(x,{id:`timeline`,title:t.student.timeline,count:t.app.items(r.length),children:[r.length===0&&(0,N.jsx)(a,{children:t.student.timelineEmpty}),(0,N.jsxs)(`div`,{className:`card-body`,children:[(0,N.jsx)($,{events:r.slice(0,Q)}),r.length>Q&&(0,N.jsx)(m,{title:`${t.app.more} ${r.length-Q}`,children:(0,N.jsx)($,{events:r.slice(Q)})})]})]})}function $({events:e}){return(0,N.jsx)(`ol`,{className:`timeline`,children:e.map(({on:e,kind:t,text:n},r)=>(0,N.jsxs)(`li`,{children:[(0,N.jsx)(`span`,{className:`quiet small`,children:(0,N.jsx)(g,{on:e,as:`short`})}),(0,N.jsx)(`span`,{className:`timeline-kind small`,children:t}),(0,N.jsx)(`span`,{children:n})]},`${e}-${r}`))})}function he({params:e}){let t=u(),{student:n}=(0,j.useLazyLoadQuery)(A,{id:e.id??``},s());return n?(0,N.jsxs)(`div`,{className:`page`,children:[(0,N.jsx)(J,{student:n,end:(0,N.jsxs)(N.Fragment,{children:[(0,N.jsx)(`a`,{className:`button`,href:`/network/${e.id}`,children:t.pictures.network}),(0,N.jsx)(`a`,{className:`button`,href:`/students/${e.id}/pictures`,children:t.pictures.link}),(0,N.jsxs)(`button`,{type:`button`,className:`button`,onClick:()=>print(),children:[(0,N.jsx)(i,{size:16,"aria-hidden":!0}),` `,t.app.print]})]})}),(0,N.jsxs)(`div`,{className:`grid-2`,children:[(0,N.jsxs)(`div`,{className:`stack`,children:[(0,N.jsxs)(`div`,{className:`beside`,children:[(0,N.jsx)(oe,{student:n}),(0,N.jsx)(de,{student:n})]}),(0,N.jsx)(le,{student:n}),(0,N.jsx)(I,{student:n}),(0,N.jsx)(me,{student:n})]}),(0,N.jsxs)(`div`,{className:`stack`,children:[(0,N.jsx)(ce,{student:n}),(0,N.jsx)(re,{student:n}),(0,N.jsx)(se,{student:n}),(0,N.jsx)(ae,{student:n}),(0,N.jsx)(fe,{student:n}),(0,N.jsx)(ie,{student:n})]})]})]}):(0,N.jsx)(o,{})}export{he as default};