import{_ as e,c as t,g as n,p as r,u as i}from"./days-D0abyobv.js";import{t as a}from"./printer-CJe9EjR8.js";import{C as o,c as s,d as c,f as l,g as u,h as d,l as f,m as p,p as m,r as h,s as g,u as _,v,w as y}from"./index-BMGvdfxj.js";import{i as b,t as x}from"./jsx-runtime-rGArunWW.js";import{r as S,t as C}from"./createLucideIcon-CL0jDwYM.js";import{t as w}from"./arrow-right-D8WOzVfA.js";import{t as T}from"./ReferralChip-CVichEPA.js";import{t as E}from"./siren-sNWbhYGz.js";var D={name:`circle-check`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`m16 9-5.5 5.5L8 12`,key:`xofnsj`}]],aliases:[`check-circle-2`]};D.node;var O=C(D),k={name:`circle-x`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`m15 9-6 6`,key:`1uzhvr`}],[`path`,{d:`m9 9 6 6`,key:`z0biqf`}]],aliases:[`x-circle`]};k.node;var A=C(k),j={name:`circle`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}]]};j.node;var ee=C(j),M={name:`shield-exclamation-point`,size:24,node:[[`path`,{d:`M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z`,key:`oel41y`}],[`path`,{d:`M12 8v4`,key:`1got3b`}],[`path`,{d:`M12 16h.01`,key:`1drbdi`}]],aliases:[`shield-alert`]};M.node;var te=C(M),ne={name:`triangle-exclamation-point`,size:24,node:[[`path`,{d:`m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3`,key:`wmoenq`}],[`path`,{d:`M12 9v4`,key:`juzpu7`}],[`path`,{d:`M12 17h.01`,key:`p32p05`}]],aliases:[`alert-triangle`,`triangle-alert`]};ne.node;var re=C(ne);e();var N=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`id`}],t=[{kind:`Variable`,name:`id`,variableName:`id`}],n={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`age`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},s=[i,a,o],c=[i,a],l={alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},u=[i,n,o],d={alias:null,args:null,kind:`ScalarField`,name:`relation`,storageKey:null},f={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},p={alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},m={alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},h={alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},g=[m,h],_={alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:g,storageKey:null},v={alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[i,p,_],storageKey:`needs(status:"OPEN")`},y=[i],b={kind:`InlineFragment`,selections:y,type:`Node`,abstractKey:`__isNode`},x={alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},S={alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},C={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},w={alias:null,args:null,kind:`ScalarField`,name:`doneOn`,storageKey:null},T={alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null},E={alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},D={alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},O=[i,n],k={alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},A={alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:c,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`StudentPageQuery`,selections:[{alias:null,args:t,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[{args:null,kind:`FragmentSpread`,name:`StudentHead_student`},{args:null,kind:`FragmentSpread`,name:`NeedsCard_student`},{args:null,kind:`FragmentSpread`,name:`StrengthsCard_student`},{args:null,kind:`FragmentSpread`,name:`ServingCard_student`},{args:null,kind:`FragmentSpread`,name:`SupportersCard_student`},{args:null,kind:`FragmentSpread`,name:`ConsentsCard_student`},{args:null,kind:`FragmentSpread`,name:`ReferralsCard_student`},{args:null,kind:`FragmentSpread`,name:`HouseholdCard_student`},{args:null,kind:`FragmentSpread`,name:`FactsCard_student`},{args:null,kind:`FragmentSpread`,name:`GoalsCard_student`},{args:null,kind:`FragmentSpread`,name:`RestrictionsCard_student`},{args:null,kind:`FragmentSpread`,name:`SafetyCard_student`},{args:null,kind:`FragmentSpread`,name:`TimelineCard_student`}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`StudentPageQuery`,selections:[{alias:null,args:t,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[n,r,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`homeArea`,plural:!1,selections:c,storageKey:null},{alias:null,args:null,concreteType:`Selection`,kind:`LinkedField`,name:`selection`,plural:!1,selections:[l,{alias:null,args:null,kind:`ScalarField`,name:`decidedOn`,storageKey:null},i],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:u,storageKey:null},{alias:null,args:null,concreteType:`StudentTeacher`,kind:`LinkedField`,name:`teachers`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`homeroom`,storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`worker`,plural:!1,selections:u,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Relative`,kind:`LinkedField`,name:`relatives`,plural:!0,selections:[d,{alias:null,args:null,kind:`ScalarField`,name:`legalRepresentative`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedBy`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`person`,plural:!1,selections:[f,{kind:`InlineFragment`,selections:[i,n,o,r,v],type:`Person`,abstractKey:null},b,{kind:`InlineFragment`,selections:[i,n,r,v],type:`Student`,abstractKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[i,x,{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`openedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[S,{alias:null,args:null,kind:`ScalarField`,name:`leftOn`,storageKey:null},x,{alias:null,args:null,kind:`ScalarField`,name:`enteredOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Assessment`,kind:`LinkedField`,name:`assessments`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`assessedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`clientVoice`,storageKey:null},{alias:null,args:null,concreteType:`Capacities`,kind:`LinkedField`,name:`capacities`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`self`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`family`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`public`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`summary`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Goal`,kind:`LinkedField`,name:`goals`,plural:!0,selections:[i,C,{alias:null,args:null,kind:`ScalarField`,name:`baseline`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`target`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`achieved`,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[i,_],storageKey:null},{alias:null,args:null,concreteType:`Task`,kind:`LinkedField`,name:`tasks`,plural:!0,selections:[i,C,{alias:null,args:null,kind:`ScalarField`,name:`owner`,storageKey:null},S,w],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`SafetyAction`,kind:`LinkedField`,name:`safetyActions`,plural:!0,selections:[i,T,{alias:null,args:null,kind:`ScalarField`,name:`seen`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`told`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`called`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`staysWith`,storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:50}],concreteType:`ContactConnection`,kind:`LinkedField`,name:`contacts`,plural:!1,selections:[{alias:null,args:null,concreteType:`Contact`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[i,T,C,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`kind`,plural:!1,selections:g,storageKey:null}],storageKey:null}],storageKey:`contacts(first:50)`},{alias:null,args:null,concreteType:`Conference`,kind:`LinkedField`,name:`conferences`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`heldOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decisions`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`FollowUp`,kind:`LinkedField`,name:`followUps`,plural:!0,selections:[i,w,C],storageKey:null}],storageKey:null},i,{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[i,p,E,D,C,_],storageKey:null},{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`servedBy`,plural:!0,selections:[i,E,{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:s,storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[i,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[m],storageKey:null},a],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[f,{kind:`InlineFragment`,selections:O,type:`Student`,abstractKey:null},b,{kind:`InlineFragment`,selections:O,type:`Person`,abstractKey:null}],storageKey:null},D,k,{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`worker`,plural:!1,selections:[i,n,{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},o],storageKey:null},{alias:null,args:null,concreteType:`Fitting`,kind:`LinkedField`,name:`stillFits`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`verdict`,storageKey:null},{alias:null,args:null,concreteType:`Failure`,kind:`LinkedField`,name:`failures`,plural:!0,selections:[C],storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Strength`,kind:`LinkedField`,name:`strengths`,plural:!0,selections:[i,C,{alias:null,args:null,kind:`ScalarField`,name:`recordedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Supporter`,kind:`LinkedField`,name:`supporters`,plural:!0,selections:[d,{alias:null,args:null,kind:`ScalarField`,name:`closeness`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`conflict`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`supports`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lastContactOn`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`person`,plural:!1,selections:u,storageKey:null},{alias:null,args:null,concreteType:`Offer`,kind:`LinkedField`,name:`offers`,plural:!0,selections:[i,h],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Consent`,kind:`LinkedField`,name:`consents`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decision`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`covers`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lacks`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`items`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`validUntil`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`retryOn`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:c,storageKey:null},D,{alias:null,args:null,kind:`ScalarField`,name:`withdrawnOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`referrals`,plural:!0,selections:[i,l,{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:g,storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[i,a,A],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Household`,kind:`LinkedField`,name:`household`,plural:!1,selections:[i,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`types`,plural:!0,selections:g,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hiddenSiblings`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`members`,plural:!0,selections:y,storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`students`,plural:!0,selections:y,storageKey:null},{alias:null,args:null,concreteType:`HouseholdOverlap`,kind:`LinkedField`,name:`overlaps`,plural:!0,selections:[{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`need`,plural:!1,selections:g,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agencies`,plural:!0,selections:c,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`HouseholdLead`,kind:`LinkedField`,name:`lead`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`enrolments`,storageKey:null},D,A,{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManagers`,plural:!0,selections:O,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Fact`,kind:`LinkedField`,name:`facts`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`fact`,storageKey:null},h,{alias:null,args:null,kind:`ScalarField`,name:`valueLabel`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`toldBy`,storageKey:null},T],storageKey:null},{alias:null,args:null,concreteType:`Restriction`,kind:`LinkedField`,name:`restrictions`,plural:!0,selections:[i,D,k,{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`masked`,plural:!1,selections:[f,i,h],storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`reason`,plural:!1,selections:g,storageKey:null}],storageKey:null}],storageKey:null}]},params:{cacheID:`ae76dab0c3eb468fb5f4a485520094f8`,id:`42dba3095d393916eca614c2c8894cbd31e7be8a20cf7a5830c138b0c6e251dd`,metadata:{},name:`StudentPageQuery`,operationKind:`query`,text:`query StudentPageQuery(
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
    ...RestrictionsCard_student
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
        phone
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

fragment RestrictionsCard_student on Student {
  restrictions {
    id
    since
    until
    masked {
      __typename
      id
      label
    }
    reason {
      code
      label
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
    id
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
        phone
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
      phone
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
`}}})();N.hash=`959ac275937c6ed5792f013d0faecec0`;var P=n(),F=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ConsentsCard_student`,selections:[{alias:null,args:null,concreteType:`Consent`,kind:`LinkedField`,name:`consents`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decision`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`covers`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lacks`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`items`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`validUntil`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`retryOn`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();F.hash=`ef05515f8ea4435d6abb7f05790dade7`;var I=x();function ie({student:e}){let n=b(),r=v(),{language:i}=S(),{consents:a}=(0,P.useFragment)(F,e),s=a?.toSorted((e,t)=>Number(e.covers)-Number(t.covers));return(0,I.jsxs)(g,{id:`consents`,title:n.student.consents,count:a&&n.app.items(a.length),children:[!s&&(0,I.jsx)(o,{children:n.student.notForRole}),s?.length===0&&(0,I.jsx)(o,{children:n.student.noConsents}),(0,I.jsx)(`ul`,{className:`rows`,children:s?.map(e=>(0,I.jsxs)(`li`,{className:`side-row consent`,children:[e.covers?(0,I.jsx)(O,{size:17,className:`good`,"aria-hidden":!0}):(0,I.jsx)(A,{size:17,className:`bad`,"aria-hidden":!0}),(0,I.jsxs)(`div`,{children:[(0,I.jsxs)(`p`,{children:[(0,I.jsx)(`b`,{children:r(`ConsentKind`,e.kind)}),` `,(0,I.jsx)(d,{children:e.recipient?.name})]}),e.covers?(0,I.jsxs)(`p`,{className:`quiet small`,children:[n.student.covers,e.validUntil&&(0,I.jsxs)(I.Fragment,{children:[` · `,n.student.until(t(e.validUntil,i))]})]}):(0,I.jsx)(`p`,{className:`bad small`,children:[e.decision!==`GIVEN`&&r(`ConsentDecision`,e.decision),...(e.lacks??[]).filter(e=>e!==`NOT_GIVEN`).map(e=>r(`ConsentLack`,e))].filter(Boolean).join(`, `)||n.student.lacks}),(0,I.jsx)(`p`,{className:`quiet small`,children:e.items?.map(e=>r(`ConsentItem`,e)).join(`, `)}),e.retryOn&&!e.covers&&(0,I.jsxs)(`p`,{className:`small`,children:[n.student.retryOn,` `,(0,I.jsx)(_,{on:e.retryOn})]})]})]},e.id))})]})}var L={argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`FactsCard_student`,selections:[{alias:null,args:null,concreteType:`Fact`,kind:`LinkedField`,name:`facts`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`fact`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`valueLabel`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`toldBy`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null};L.hash=`bd73880545d6cecfdddc28925b1bdc88`;function ae({student:e}){let t=b(),n=v(),{facts:r}=(0,P.useFragment)(L,e);return r?.length?(0,I.jsx)(g,{id:`facts`,title:t.student.facts,count:t.app.items(r.length),children:(0,I.jsx)(`dl`,{className:`card-body facts`,children:r.map(e=>(0,I.jsxs)(`div`,{className:`fact`,children:[(0,I.jsx)(`dt`,{children:e.label}),(0,I.jsxs)(`dd`,{children:[e.valueLabel,` `,(0,I.jsxs)(`span`,{className:`quiet small`,children:[n(`ToldBy`,e.toldBy),` `,e.on&&(0,I.jsx)(_,{on:e.on,as:`short`})]})]})]},e.fact))})}):null}var R=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`GoalsCard_student`,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,concreteType:`Goal`,kind:`LinkedField`,name:`goals`,plural:!0,selections:[e,t,{alias:null,args:null,kind:`ScalarField`,name:`baseline`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`target`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`achieved`,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Task`,kind:`LinkedField`,name:`tasks`,plural:!0,selections:[e,t,{alias:null,args:null,kind:`ScalarField`,name:`owner`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`doneOn`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();R.hash=`57e905eb21e2c2f2e64e9022b557e4e8`;function oe({student:e}){let t=b(),n=v(),{cases:r}=(0,P.useFragment)(R,e),a=r?.filter(({closedOn:e})=>!e).flatMap(({goals:e})=>e??[])??[];if(a.length===0)return null;let o=i();return(0,I.jsx)(g,{id:`goals`,title:t.student.goals,count:t.app.items(a.length),children:(0,I.jsx)(`ul`,{className:`rows`,children:a.map(e=>(0,I.jsxs)(`li`,{className:`side-row goal`,children:[(0,I.jsxs)(`div`,{className:`chips`,children:[(0,I.jsx)(`b`,{children:(0,I.jsx)(d,{children:e.text})}),e.baseline&&e.target&&(0,I.jsx)(`span`,{className:`quiet small`,children:t.student.fromTo(e.baseline,e.target)}),e.achieved!=null&&(0,I.jsx)(s,{tone:e.achieved?`good`:`plain`,children:e.achieved?t.student.reached:t.student.notReached}),e.need?.domain&&(0,I.jsx)(s,{tone:`outline`,children:e.need.domain.label})]}),(0,I.jsx)(`ul`,{className:`tasks small`,children:e.tasks?.map(e=>(0,I.jsxs)(`li`,{children:[e.doneOn?(0,I.jsx)(O,{size:15,className:`good`,"aria-label":t.student.done}):(0,I.jsx)(ee,{size:15,"aria-hidden":!0}),(0,I.jsx)(`span`,{children:(0,I.jsx)(d,{children:e.text})}),(0,I.jsx)(`span`,{className:`quiet`,children:n(`TaskOwner`,e.owner)}),(0,I.jsx)(se,{task:e,now:o})]},e.id))})]},e.id))})})}function se({task:{doneOn:e,dueOn:t},now:n}){let r=e??t;return r?(0,I.jsx)(`span`,{className:!e&&r<n?`late`:`quiet`,children:(0,I.jsx)(_,{on:r,as:`short`})}):null}var z=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],n=[e],r=[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],i={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`age`,storageKey:null},o={alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:t,storageKey:null}],storageKey:`needs(status:"OPEN")`};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`HouseholdCard_student`,selections:[{alias:null,args:null,concreteType:`Household`,kind:`LinkedField`,name:`household`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`types`,plural:!0,selections:t,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hiddenSiblings`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`members`,plural:!0,selections:n,storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`students`,plural:!0,selections:n,storageKey:null},{alias:null,args:null,concreteType:`HouseholdOverlap`,kind:`LinkedField`,name:`overlaps`,plural:!0,selections:[{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`need`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agencies`,plural:!0,selections:r,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`HouseholdLead`,kind:`LinkedField`,name:`lead`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`enrolments`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:r,storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManagers`,plural:!0,selections:[e,i],storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Relative`,kind:`LinkedField`,name:`relatives`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`relation`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`legalRepresentative`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedBy`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`person`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},{kind:`InlineFragment`,selections:[e,i,a,o],type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:[e,i,a,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},o],type:`Person`,abstractKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();z.hash=`27e615ce5514aca02691433d97f7b0db`;function ce({student:e}){let t=b(),n=v(),r=h(`ASK_LINKAGE`),{household:i,relatives:a}=(0,P.useFragment)(z,e);if(!i&&!a?.length)return null;let o=new Set([...i?.members??[],...i?.students??[]].map(({id:e})=>e));return(0,I.jsxs)(g,{id:`household`,title:t.student.household,lead:i?.types?.map(e=>e.label).join(`, `),children:[(0,I.jsx)(`ul`,{className:`rows`,children:a?.map(({relation:e,legalRepresentative:i,verifiedBy:a,person:c})=>c.__typename===`%other`?null:(0,I.jsxs)(`li`,{className:`side-row`,children:[(0,I.jsxs)(`div`,{className:`chips`,children:[c.__typename===`Student`?(0,I.jsx)(`a`,{href:`/students/${c.id}`,children:(0,I.jsx)(d,{children:c.displayName})}):(0,I.jsx)(`b`,{children:(0,I.jsx)(d,{children:c.displayName})}),(0,I.jsx)(`span`,{className:`quiet small`,children:[n(`Relation`,e),c.age!=null&&t.student.age(c.age)].filter(Boolean).join(` · `)}),c.__typename===`Person`&&(0,I.jsx)(p,{number:c.phone,who:c.displayName}),o.has(c.id)&&(0,I.jsx)(s,{tone:`outline`,children:t.student.livesTogether})]}),i&&(0,I.jsxs)(`p`,{className:`small`,children:[t.student.representative,` `,(0,I.jsx)(`span`,{className:a===`NONE`?`bad`:`good`,children:a===`NONE`?t.student.notVerified:t.student.verified})]}),c.needs&&c.needs.length>0&&(0,I.jsx)(`ul`,{className:`need-line small`,children:c.needs.map(e=>(0,I.jsxs)(`li`,{children:[(0,I.jsx)(l,{level:e.level}),` `,r?(0,I.jsx)(`a`,{href:`/linkage/${c.id}/${e.domain?.code??``}`,children:e.domain?.label}):e.domain?.label]},e.id))})]},c.id))}),i&&(0,I.jsx)(le,{household:i}),i&&i.hiddenSiblings>0&&(0,I.jsx)(`p`,{className:`card-body quiet small`,children:t.student.hiddenSiblings(i.hiddenSiblings)})]})}function le({household:{overlaps:e,lead:t}}){let n=b();return!t&&!e?.length?null:(0,I.jsxs)(`div`,{className:`card-body stack tight together`,children:[e&&e.length>0&&(0,I.jsxs)(`div`,{children:[(0,I.jsx)(`h3`,{className:`small`,children:n.student.overlaps}),(0,I.jsx)(`ul`,{className:`plain-list small`,children:e.map(({need:e,agencies:t})=>(0,I.jsxs)(`li`,{children:[(0,I.jsx)(`b`,{children:e.label}),` `,t.map(({id:e,name:t},n)=>(0,I.jsxs)(`span`,{children:[n>0&&`, `,(0,I.jsx)(`a`,{href:`/agencies/${e}`,children:(0,I.jsx)(d,{children:t})})]},e))]},e.code))})]}),t&&(0,I.jsxs)(`div`,{children:[(0,I.jsx)(`h3`,{className:`small`,children:n.student.lead}),(0,I.jsxs)(`p`,{className:`small`,children:[(0,I.jsx)(`a`,{href:`/agencies/${t.agency.id}`,children:(0,I.jsx)(d,{children:t.agency.name})}),` `,(0,I.jsxs)(`span`,{className:`quiet`,children:[n.student.leadWhy(t.enrolments),t.since&&(0,I.jsxs)(I.Fragment,{children:[` · `,(0,I.jsx)(_,{on:t.since,as:`short`}),`~`]})]})]}),t.caseManagers.length>0&&(0,I.jsxs)(`p`,{className:`quiet small`,children:[n.student.manager,`:`,` `,(0,I.jsx)(u,{of:t.caseManagers.map(({displayName:e})=>e),between:`, `})]})]})]})}var B=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`NeedsCard_student`,selections:[e,{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},t,{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[n,{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`servedBy`,plural:!0,selections:[e,t,{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[n],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[{kind:`InlineFragment`,selections:[e],type:`Student`,abstractKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();B.hash=`d523bbb1f5ba59a23570e6ef765d63d4`;var V=[`URGENT`,`HIGH`,`MEDIUM`,`LOW`];function ue({student:e}){let t=b(),n=v(),r=h(`ASK_LINKAGE`),{id:i,needs:a,servedBy:s}=(0,P.useFragment)(B,e);if(!a)return(0,I.jsx)(g,{id:`needs`,title:t.student.needs,children:(0,I.jsx)(o,{children:t.student.notForRole})});let u=e=>[...new Set((s??[]).filter(({status:e,beneficiary:t})=>e===`ACTIVE`&&t?.id===i).filter(({service:t})=>t?.needs.some(t=>t.code===e)).flatMap(({agency:e})=>e?.name??[]))],f=a.filter(({status:e})=>e===`OPEN`).toSorted((e,t)=>V.indexOf(e.level??``)-V.indexOf(t.level??``)),p=a.filter(({status:e})=>e!==`OPEN`);return(0,I.jsxs)(g,{id:`needs`,title:t.student.openNeeds,count:t.app.items(f.length),children:[f.length===0&&(0,I.jsx)(o,{children:t.student.noOpenNeeds}),(0,I.jsx)(`ul`,{className:`rows`,children:f.map(e=>(0,I.jsxs)(`li`,{className:`need`,children:[(0,I.jsxs)(`div`,{className:`chips`,children:[(0,I.jsx)(l,{level:e.level}),(0,I.jsx)(`b`,{children:e.domain?.label}),e.since&&(0,I.jsx)(`span`,{className:`quiet small`,children:(0,I.jsx)(_,{on:e.since,as:`relative`})})]}),e.text&&(0,I.jsx)(`p`,{className:`small`,children:(0,I.jsx)(d,{children:e.text})}),(0,I.jsx)(de,{names:u(e.domain?.code)}),r&&e.domain&&(0,I.jsxs)(`a`,{className:`button`,href:`/linkage/${i}/${e.domain.code}`,children:[t.student.findHelp,` `,(0,I.jsx)(`span`,{className:`hidden-visually`,children:e.domain.label}),(0,I.jsx)(w,{size:15,"aria-hidden":!0})]})]},e.id))}),p.length>0&&(0,I.jsx)(`div`,{className:`card-body`,children:(0,I.jsx)(c,{title:`${t.student.pastNeeds} ${p.length}`,children:(0,I.jsx)(`ul`,{className:`plain-list small`,children:p.map(e=>(0,I.jsxs)(`li`,{children:[e.domain?.label,` `,(0,I.jsx)(`span`,{className:`quiet`,children:n(`NeedStatus`,e.status)})]},e.id))})})})]})}function de({names:e}){let t=b();return e.length===0?null:(0,I.jsxs)(`p`,{className:`small`,children:[(0,I.jsx)(`span`,{className:`quiet`,children:t.student.helpers}),` `,e.join(`, `)]})}var H=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ReferralsCard_student`,selections:[{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`referrals`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,t,{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[e,t],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();H.hash=`7faad65e5d5f04411cd23dc36c5b8812`;function fe({student:e}){let t=b(),n=v(),{referrals:r}=(0,P.useFragment)(H,e);return r?.length?(0,I.jsx)(g,{id:`referrals`,title:t.student.referrals,count:t.app.items(r.length),children:(0,I.jsx)(`ul`,{className:`rows`,children:r.map(e=>(0,I.jsxs)(`li`,{className:`side-row`,children:[(0,I.jsxs)(`div`,{className:`chips`,children:[(0,I.jsx)(T,{state:e.state}),(0,I.jsx)(`span`,{className:`quiet small`,children:(0,I.jsx)(_,{on:e.answeredOn??e.requestedOn,as:`relative`})})]}),e.service?(0,I.jsxs)(`p`,{children:[(0,I.jsx)(`a`,{href:`/agencies/${e.service.agency.id}`,children:e.service.agency.name}),` `,e.service.name]}):(0,I.jsx)(`p`,{className:`quiet`,children:t.app.withheld}),e.refusal&&(0,I.jsx)(`p`,{className:`bad small`,children:e.refusal.label}),e.outcome&&(0,I.jsx)(`p`,{className:`small`,children:n(`Outcome`,e.outcome)})]},e.id))})}):null}var U=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`RestrictionsCard_student`,selections:[{alias:null,args:null,concreteType:`Restriction`,kind:`LinkedField`,name:`restrictions`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`masked`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},e,t],storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`reason`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},t],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();U.hash=`22553d9c33754e20cafaf8dd3046effc`;function pe(e,t,n){return e&&n<e?`later`:t&&t<n?`over`:`now`}function me({student:e}){let t=b(),{restrictions:n}=(0,P.useFragment)(U,e);return n?.length?(0,I.jsx)(g,{id:`restrictions`,className:`alarm no-print`,title:(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(te,{size:18,"aria-hidden":!0}),` `,t.student.restrictions]}),lead:t.student.restrictionsLead,children:(0,I.jsx)(`ul`,{className:`rows`,children:n.map(e=>(0,I.jsx)(he,{restriction:e},e.id))})}):null}function he({restriction:{masked:e,reason:t,since:n,until:r}}){let a=b(),o=pe(n,r,i());return(0,I.jsxs)(`li`,{className:`side-row`,children:[(0,I.jsxs)(`p`,{className:`chips`,children:[(0,I.jsx)(`b`,{children:e?.__typename===`Agency`?(0,I.jsx)(`a`,{href:`/agencies/${e.id}`,children:(0,I.jsx)(d,{children:e.label})}):(0,I.jsx)(d,{children:e?.label??a.student.restrictedUnseen})}),(0,I.jsx)(s,{tone:o===`now`?`crisis`:`outline`,children:a.student.restrictionForce[o]})]}),(0,I.jsx)(`p`,{className:`small`,children:t?.label}),(0,I.jsxs)(`p`,{className:`quiet small`,children:[(0,I.jsx)(_,{on:n,as:`short`}),` ~ `,(0,I.jsx)(_,{on:r,as:`short`})]})]})}var W=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`SafetyCard_student`,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,concreteType:`SafetyAction`,kind:`LinkedField`,name:`safetyActions`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`seen`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`told`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`called`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`staysWith`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();W.hash=`bf79f095c7c23348d46aa944fe0cff8a`;function ge({student:e}){let t=b(),{cases:n}=(0,P.useFragment)(W,e),[r,...i]=n?.flatMap(({safetyActions:e})=>e??[])??[];return r?(0,I.jsx)(g,{id:`safety`,className:`alarm no-print`,title:(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(E,{size:18,"aria-hidden":!0}),` `,t.student.safety]}),lead:t.student.safetyLead,children:(0,I.jsxs)(`div`,{className:`card-body stack tight`,children:[(0,I.jsx)(G,{action:r}),i.length>0&&(0,I.jsx)(c,{title:`${t.app.more} ${i.length}`,children:(0,I.jsx)(`div`,{className:`stack tight`,children:i.map(e=>(0,I.jsx)(G,{action:e},e.id))})})]})}):null}function G({action:{on:e,seen:t,told:n,called:r,staysWith:i}}){let a=b(),o=[[a.student.seen,t],[a.student.staysWith,i],[a.student.told,n?.join(`, `)],[a.student.called,r?.join(`, `)]];return(0,I.jsxs)(`div`,{children:[e&&(0,I.jsxs)(`p`,{className:`strong`,children:[(0,I.jsx)(_,{on:e}),` `,(0,I.jsx)(`span`,{className:`quiet small`,children:(0,I.jsx)(_,{on:e,as:`relative`})})]}),(0,I.jsx)(`dl`,{className:`facts small`,children:o.map(([e,t])=>t&&(0,I.jsxs)(`div`,{className:`fact`,children:[(0,I.jsx)(`dt`,{children:e}),(0,I.jsx)(`dd`,{children:(0,I.jsx)(d,{children:t})})]},e))})]})}var K=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},i=[e,r];return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ServingCard_student`,selections:[e,{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`servedBy`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[e,t,n],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,t],storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`worker`,plural:!1,selections:[e,r,{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},n],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},{kind:`InlineFragment`,selections:i,type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:i,type:`Person`,abstractKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Fitting`,kind:`LinkedField`,name:`stillFits`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`verdict`,storageKey:null},{alias:null,args:null,concreteType:`Failure`,kind:`LinkedField`,name:`failures`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();K.hash=`7abe55c2e74cda9a34d0464e040b4a94`;function _e({student:e}){let t=b(),{id:n,servedBy:r}=(0,P.useFragment)(K,e),i=r?.filter(({status:e})=>e!==`ENDED`)??[],a=r?.filter(({status:e})=>e===`ENDED`)??[];return(0,I.jsxs)(g,{id:`serving`,title:t.student.serving,count:r&&t.app.places(i.length),children:[!r&&(0,I.jsx)(o,{children:t.student.notForRole}),r&&i.length===0&&(0,I.jsx)(o,{children:t.student.noServing}),(0,I.jsx)(q,{enrolments:i,subject:n}),a.length>0&&(0,I.jsx)(`div`,{className:`card-body`,children:(0,I.jsx)(c,{title:`${t.student.served} ${a.length}`,children:(0,I.jsx)(q,{enrolments:a,subject:n})})})]})}function q({enrolments:e,subject:t}){return(0,I.jsx)(`ul`,{className:`rows`,children:e.map(e=>(0,I.jsx)(ve,{enrolment:e,subject:t},e.id))})}function ve({enrolment:e,subject:t}){let n=b(),r=v(),{agency:i,service:a,worker:o,beneficiary:c,since:l,until:u,stillFits:d,status:f}=e,m=c&&c.__typename!==`%other`&&c.id!==t?c.displayName:null;return(0,I.jsxs)(`li`,{className:`serving`,children:[(0,I.jsxs)(`div`,{children:[(0,I.jsxs)(`p`,{children:[i?(0,I.jsx)(`a`,{className:`strong`,href:`/agencies/${i.id}`,children:i.name}):(0,I.jsx)(`span`,{className:`quiet`,children:n.app.withheld}),` `,a?.name]}),(0,I.jsx)(`p`,{className:`quiet small`,children:[o&&[o.displayName,o.title].filter(Boolean).join(` `),f===`PLANNED`&&r(`EnrolmentStatus`,f)].filter(Boolean).join(` · `)}),d?.verdict===`FAILS`&&(0,I.jsxs)(`p`,{className:`warn-line small`,children:[(0,I.jsx)(re,{size:14,"aria-hidden":!0}),(0,I.jsxs)(`span`,{children:[n.student.notFitting,`: `,d.failures.map(({text:e})=>e).join(` `)]})]})]}),(0,I.jsxs)(`div`,{className:`serving-whom small`,children:[m&&(0,I.jsx)(s,{tone:`note`,children:m}),(0,I.jsxs)(`span`,{className:`quiet`,children:[l&&(0,I.jsx)(_,{on:l,as:`short`}),` `,u&&(0,I.jsxs)(I.Fragment,{children:[`– `,(0,I.jsx)(_,{on:u,as:`short`})]})]})]}),(0,I.jsx)(`div`,{className:`serving-call`,children:(0,I.jsx)(p,{number:o?.phone??i?.phone,who:o?.displayName??i?.name})})]})}var J=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`StrengthsCard_student`,selections:[{alias:null,args:null,concreteType:`Strength`,kind:`LinkedField`,name:`strengths`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`recordedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,concreteType:`Assessment`,kind:`LinkedField`,name:`assessments`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`assessedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`clientVoice`,storageKey:null},{alias:null,args:null,concreteType:`Capacities`,kind:`LinkedField`,name:`capacities`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`self`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`family`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`public`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();J.hash=`f9baefa012c7ccf30955a8913133a431`;function ye({student:e}){let t=b(),{strengths:n,cases:r}=(0,P.useFragment)(J,e),i=r?.flatMap(({assessments:e})=>e??[]).find(({clientVoice:e,capacities:t})=>e??t),a=[`self`,`family`,`public`].filter(e=>i?.capacities?.[e]);return(0,I.jsxs)(g,{id:`strengths`,title:t.student.strengths,count:n?.length?t.app.items(n.length):void 0,children:[!n&&(0,I.jsx)(o,{children:t.student.notForRole}),n?.length===0&&!i&&(0,I.jsx)(o,{children:t.student.noStrengths}),(0,I.jsxs)(`div`,{className:`card-body stack tight`,children:[i?.clientVoice&&(0,I.jsxs)(`figure`,{className:`voice`,children:[(0,I.jsx)(`blockquote`,{children:(0,I.jsx)(d,{children:i.clientVoice})}),(0,I.jsxs)(`figcaption`,{className:`quiet small`,children:[t.student.voice,i.assessedOn&&(0,I.jsxs)(I.Fragment,{children:[` · `,(0,I.jsx)(_,{on:i.assessedOn,as:`short`})]})]})]}),n&&n.length>0&&(0,I.jsx)(`ul`,{className:`strengths`,children:n.map(({id:e,text:t})=>(0,I.jsx)(`li`,{children:t},e))}),a.length>0&&(0,I.jsx)(`dl`,{className:`facts small`,children:a.map(e=>(0,I.jsxs)(`div`,{className:`fact`,children:[(0,I.jsx)(`dt`,{children:t.student.capacities[e]}),(0,I.jsx)(`dd`,{children:i?.capacities?.[e]})]},e))})]})]})}var Y=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},i=[t,e,r];return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`StudentHead_student`,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`age`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[t,n,r],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`homeArea`,plural:!1,selections:[t,n],storageKey:null},{alias:null,args:null,concreteType:`Selection`,kind:`LinkedField`,name:`selection`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decidedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:i,storageKey:null},{alias:null,args:null,concreteType:`StudentTeacher`,kind:`LinkedField`,name:`teachers`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`homeroom`,storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`worker`,plural:!1,selections:i,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Relative`,kind:`LinkedField`,name:`relatives`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`relation`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`legalRepresentative`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedBy`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`person`,plural:!1,selections:[{kind:`InlineFragment`,selections:i,type:`Person`,abstractKey:null}],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`openedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`leftOn`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();Y.hash=`e444130f127d685ac46c4b09902d9335`;function be({student:e,end:t}){let n=b(),r=v(),i=(0,P.useFragment)(Y,e),a=i.cases?.find(({closedOn:e})=>!e),o=a?.stages?.find(({leftOn:e})=>!e)?.dueOn,c=i.teachers?.find(e=>e.homeroom),l=i.relatives?.filter(e=>e.legalRepresentative);return(0,I.jsxs)(`header`,{className:`stack`,children:[(0,I.jsxs)(m,{title:(0,I.jsx)(d,{children:i.displayName}),end:t,children:[(0,I.jsx)(`span`,{className:`quiet`,children:[i.grade&&n.students.gradeOf(i.grade),i.age!=null&&n.student.age(i.age)].filter(Boolean).join(` · `)}),(0,I.jsx)(f,{of:a?.class})]}),(0,I.jsxs)(`dl`,{className:`head-facts`,children:[(0,I.jsxs)(X,{name:n.student.stage,children:[a?.stage&&(0,I.jsx)(s,{tone:`accent`,children:r(`Stage`,a.stage)}),o&&(0,I.jsxs)(`span`,{className:`small quiet`,children:[n.student.stageDue,` `,(0,I.jsx)(_,{on:o})]})]}),(0,I.jsxs)(X,{name:n.student.manager,children:[i.caseManager?.displayName,` `,(0,I.jsx)(p,{number:i.caseManager?.phone,who:i.caseManager?.displayName})]}),(0,I.jsxs)(X,{name:n.student.school,children:[i.school?.name,` `,(0,I.jsx)(p,{number:i.school?.phone,who:i.school?.name})]}),c?.worker&&(0,I.jsxs)(X,{name:n.student.homeroom,children:[c.worker.displayName,` `,(0,I.jsx)(p,{number:c.worker.phone,who:c.worker.displayName})]}),l&&(0,I.jsxs)(X,{name:n.student.representative,children:[l.length===0&&(0,I.jsx)(`span`,{className:`bad`,children:n.app.notRecorded}),l.map(({person:e,relation:t,verifiedBy:i})=>(0,I.jsxs)(`span`,{children:[(0,I.jsx)(d,{children:e.displayName}),` `,(0,I.jsx)(`span`,{className:`quiet small`,children:r(`Relation`,t)}),` `,e.phone&&(0,I.jsx)(p,{number:e.phone,who:e.displayName}),` `,i===`NONE`&&(0,I.jsx)(`span`,{className:`bad small`,children:n.student.notVerified})]},e.id))]}),(0,I.jsx)(X,{name:n.student.home,children:i.homeArea?.name}),(0,I.jsxs)(X,{name:n.student.selection,children:[i.selection&&r(`SelectionState`,i.selection.state),i.selection?.decidedOn&&(0,I.jsx)(`span`,{className:`small quiet`,children:(0,I.jsx)(_,{on:i.selection.decidedOn,as:`short`})})]})]})]})}function X({name:e,children:t}){return(0,I.jsxs)(`div`,{children:[(0,I.jsx)(`dt`,{className:`quiet small`,children:e}),(0,I.jsx)(`dd`,{children:t})]})}var Z=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`SupportersCard_student`,selections:[{alias:null,args:null,concreteType:`Supporter`,kind:`LinkedField`,name:`supporters`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`relation`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closeness`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`conflict`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`supports`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`lastContactOn`,storageKey:null},{alias:null,args:null,concreteType:`Person`,kind:`LinkedField`,name:`person`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Offer`,kind:`LinkedField`,name:`offers`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();Z.hash=`2675acd33d5e0dc55bf7b151cadd3514`;function xe({student:e}){let t=b(),n=v(),{supporters:r}=(0,P.useFragment)(Z,e);return r?.length?(0,I.jsx)(g,{id:`supporters`,title:t.student.supporters,count:t.app.people(r.length),children:(0,I.jsx)(`ul`,{className:`rows`,children:r.map(e=>(0,I.jsxs)(`li`,{className:`side-row`,children:[(0,I.jsxs)(`div`,{className:`chips`,children:[(0,I.jsx)(`b`,{children:(0,I.jsx)(d,{children:e.person.displayName})}),(0,I.jsx)(`span`,{className:`quiet small`,children:e.relation}),(0,I.jsx)(p,{number:e.person.phone,who:e.person.displayName}),e.closeness!=null&&(0,I.jsx)(s,{tone:`outline`,children:t.student.closenessWord[e.closeness]}),e.conflict&&(0,I.jsx)(s,{tone:`crisis`,children:t.student.conflict})]}),e.supports&&e.supports.length>0&&(0,I.jsx)(`p`,{className:`quiet small`,children:e.supports.map(e=>n(`SupportKind`,e)).join(`, `)}),e.offers?.map(e=>(0,I.jsxs)(`p`,{className:`small`,children:[t.student.offers,`: `,(0,I.jsx)(d,{children:e.label})]},e.id)),e.lastContactOn&&(0,I.jsx)(`p`,{className:`quiet small`,children:(0,I.jsx)(_,{on:e.lastContactOn,as:`relative`})})]},e.person.id))})}):null}var Q=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},r=[e,n],i={alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:r,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`TimelineCard_student`,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[e,{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`enteredOn`,storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:50}],concreteType:`ContactConnection`,kind:`LinkedField`,name:`contacts`,plural:!1,selections:[{alias:null,args:null,concreteType:`Contact`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null},t,{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`kind`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:`contacts(first:50)`},{alias:null,args:null,concreteType:`Conference`,kind:`LinkedField`,name:`conferences`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`heldOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decisions`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Assessment`,kind:`LinkedField`,name:`assessments`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`assessedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`summary`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`FollowUp`,kind:`LinkedField`,name:`followUps`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`doneOn`,storageKey:null},t],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`referrals`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,n,i],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Consent`,kind:`LinkedField`,name:`consents`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`kind`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`decision`,storageKey:null},a,{alias:null,args:null,kind:`ScalarField`,name:`withdrawnOn`,storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`recipient`,plural:!1,selections:r,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`servedBy`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`status`,storageKey:null},a,{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},i,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:r,storageKey:null}],storageKey:null}],type:`Student`,abstractKey:null}})();Q.hash=`d6c5572631ab5f73c022c14e5070c57e`;var $=12;function Se(e,t,n){let{events:r}=t.student,a=[],o=(e,t,...n)=>{e&&a.push({on:e,kind:t,texts:n.filter(e=>!!e)})};for(let t of e.cases??[]){for(let e of t.stages??[])o(e.enteredOn,r.stage,n(`Stage`,e.stage));for(let e of t.contacts?.nodes??[])o(e.on,e.kind?.label??r.contact,e.text);for(let e of t.conferences??[])o(e.heldOn,r.conference,...e.decisions??[]);for(let e of t.assessments??[])o(e.assessedOn,r.assessment,e.summary);for(let e of t.followUps??[])o(e.doneOn,r.followUp,e.text)}for(let t of e.referrals??[]){let e=t.service&&`${t.service.agency.name} ${t.service.name}`;o(t.requestedOn,r.referral,e),o(t.answeredOn,r.answer,e,n(`ReferralState`,t.state))}for(let t of e.servedBy??[]){let e=[t.agency?.name,t.service?.name].filter(Boolean).join(` `);o(t.since,r.service,e),t.status===`ENDED`&&o(t.until,r.serviceEnd,e)}for(let t of e.consents??[]){let e=[n(`ConsentKind`,t.kind),t.recipient?.name].filter(Boolean).join(` `);o(t.since,r.consent,e,n(`ConsentDecision`,t.decision)),o(t.withdrawnOn,r.withdrawal,e)}let s=i();return a.filter(({on:e})=>e<=s).sort((e,t)=>e.on<t.on?1:e.on>t.on?-1:0)}function Ce({student:e}){let t=b(),n=v(),r=Se((0,P.useFragment)(Q,e),t,n);return(0,I.jsxs)(g,{id:`timeline`,title:t.student.timeline,count:t.app.items(r.length),children:[r.length===0&&(0,I.jsx)(o,{children:t.student.timelineEmpty}),(0,I.jsxs)(`div`,{className:`card-body`,children:[(0,I.jsx)(we,{events:r.slice(0,$)}),r.length>$&&(0,I.jsx)(c,{title:`${t.app.more} ${r.length-$}`,children:(0,I.jsx)(we,{events:r.slice($)})})]})]})}function we({events:e}){return(0,I.jsx)(`ol`,{className:`timeline`,children:e.map(({on:e,kind:t,texts:n},r)=>(0,I.jsxs)(`li`,{children:[(0,I.jsx)(`span`,{className:`quiet small`,children:(0,I.jsx)(_,{on:e,as:`short`})}),(0,I.jsx)(`span`,{className:`timeline-kind small`,children:t}),(0,I.jsx)(`span`,{children:(0,I.jsx)(u,{of:n})})]},`${e}-${r}`))})}function Te({params:e}){let t=b(),{student:n}=(0,P.useLazyLoadQuery)(N,{id:e.id??``},r());return n?(0,I.jsxs)(`div`,{className:`page`,children:[(0,I.jsx)(be,{student:n,end:(0,I.jsxs)(I.Fragment,{children:[(0,I.jsx)(`a`,{className:`button`,href:`/network/${e.id}`,children:t.pictures.network}),(0,I.jsx)(`a`,{className:`button`,href:`/students/${e.id}/pictures`,children:t.pictures.link}),(0,I.jsxs)(`button`,{type:`button`,className:`button`,onClick:()=>print(),children:[(0,I.jsx)(a,{size:16,"aria-hidden":!0}),` `,t.app.print]})]})}),(0,I.jsxs)(`div`,{className:`grid-2`,children:[(0,I.jsxs)(`div`,{className:`stack`,children:[(0,I.jsxs)(`div`,{className:`beside`,children:[(0,I.jsx)(ue,{student:n}),(0,I.jsx)(ye,{student:n})]}),(0,I.jsx)(_e,{student:n}),(0,I.jsx)(oe,{student:n}),(0,I.jsx)(Ce,{student:n})]}),(0,I.jsxs)(`div`,{className:`stack`,children:[(0,I.jsx)(me,{student:n}),(0,I.jsx)(ge,{student:n}),(0,I.jsx)(ie,{student:n}),(0,I.jsx)(fe,{student:n}),(0,I.jsx)(ce,{student:n}),(0,I.jsx)(xe,{student:n}),(0,I.jsx)(ae,{student:n})]})]})]}):(0,I.jsx)(y,{})}export{Te as default};