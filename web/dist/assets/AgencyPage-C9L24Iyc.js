import{_ as e,c as t,g as n,m as r,n as i,p as a,u as o}from"./days-D0abyobv.js";import{C as s,S as c,c as l,d as u,f as d,h as f,m as p,p as m,r as h,s as g,u as _,v,w as y,x as b}from"./index-BMGvdfxj.js";import{a as x,c as S,i as C,t as w}from"./jsx-runtime-rGArunWW.js";import{r as T,t as E}from"./createLucideIcon-CL0jDwYM.js";import{t as D}from"./ReportForm-Di0buLtv.js";import{t as O}from"./ReferralChip-CVichEPA.js";var k={name:`flag`,size:24,node:[[`path`,{d:`M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528`,key:`1jaruq`}]]};k.node;var A=E(k);e();var j=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`id`}],t=[{kind:`Variable`,name:`id`,variableName:`id`}],n={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`address`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`website`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`hours`,storageKey:null},c={alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},l={alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},u=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],d={alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:u,storageKey:null},f=[n,r],p={alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:f,storageKey:null},m=[{kind:`Literal`,name:`first`,value:100}],h={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},g={alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},_={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},v=[_,n,r],y={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},b={alias:null,args:null,concreteType:`Agreement`,kind:`LinkedField`,name:`agreements`,plural:!0,selections:[n,{alias:null,args:null,kind:`ScalarField`,name:`subject`,storageKey:null},g,{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`partner`,plural:!1,selections:v,storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`contact`,plural:!1,selections:[n,y,a],storageKey:null}],storageKey:null},x={alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:f,storageKey:null},S=[n,y],C={alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`AgencyPageQuery`,selections:[{alias:null,args:t,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[n,r,i,a,o,s,c,l,{args:null,kind:`FragmentSpread`,name:`Workers_agency`},{args:null,kind:`FragmentSpread`,name:`Served_agency`},d,p,{alias:null,args:m,concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[n,{args:null,kind:`FragmentSpread`,name:`ServiceRow_service`}],storageKey:null}],storageKey:`services(first:100)`},b],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`AgencyPageQuery`,selections:[{alias:null,args:t,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[n,r,i,a,o,s,c,l,{alias:null,args:m,concreteType:`WorkerConnection`,kind:`LinkedField`,name:`workers`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[n,y,{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},a],storageKey:null}],storageKey:`workers(first:100)`},{alias:null,args:[{kind:`Literal`,name:`first`,value:50},{kind:`Literal`,name:`status`,value:`ACTIVE`}],concreteType:`EnrolmentConnection`,kind:`LinkedField`,name:`enrolments`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[n,{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},g,x,{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[n,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:u,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[_,{kind:`InlineFragment`,selections:S,type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:S,type:`Person`,abstractKey:null},{kind:`InlineFragment`,selections:[n],type:`Node`,abstractKey:`__isNode`}],storageKey:null}],storageKey:null}],storageKey:`enrolments(first:50,status:"ACTIVE")`},{alias:null,args:[{kind:`Literal`,name:`first`,value:10}],concreteType:`ReferralConnection`,kind:`LinkedField`,name:`referrals`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[n,C,{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:u,storageKey:null},x,{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:S,storageKey:null}],storageKey:null}],storageKey:`referrals(first:10)`},d,p,{alias:null,args:m,concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[n,r,{alias:null,args:null,kind:`ScalarField`,name:`cost`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`inferred`,storageKey:null},l,{alias:null,args:null,kind:`ScalarField`,name:`requiredDocuments`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`needs`,plural:!0,selections:u,storageKey:null},{alias:null,args:null,concreteType:`EligibilityRule`,kind:`LinkedField`,name:`eligibility`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`rule`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`discretion`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Capacity`,kind:`LinkedField`,name:`capacity`,plural:!1,selections:[C,{alias:null,args:null,kind:`ScalarField`,name:`asOf`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`note`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`whoMayRefer`,storageKey:null},a,s,{alias:null,args:null,kind:`ScalarField`,name:`form`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answerDays`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`gates`,plural:!0,selections:v,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:`services(first:100)`},b],storageKey:null}]},params:{cacheID:`67fc0308c1243d726d9a2dc386eeef58`,id:`91b09f68f93dff81f15729fac7e10207f78d03021c15a8b7ff2d2b457a533992`,metadata:{},name:`AgencyPageQuery`,operationKind:`query`,text:`query AgencyPageQuery(
  $id: ID!
) {
  agency(id: $id) {
    id
    name
    address
    phone
    website
    hours
    verifiedOn
    closed
    ...Workers_agency
    ...Served_agency
    type {
      code
      label
    }
    area {
      id
      name
    }
    services(first: 100) {
      totalCount
      nodes {
        id
        ...ServiceRow_service
      }
    }
    agreements {
      id
      subject
      until
      partner {
        __typename
        id
        name
      }
      contact {
        id
        displayName
        phone
      }
    }
  }
}

fragment Served_agency on Agency {
  id
  enrolments(status: ACTIVE, first: 50) {
    totalCount
    nodes {
      id
      since
      until
      service {
        id
        name
      }
      need {
        id
        domain {
          code
          label
        }
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
    }
  }
  referrals(first: 10) {
    totalCount
    nodes {
      id
      state
      requestedOn
      answeredOn
      refusal {
        code
        label
      }
      service {
        id
        name
      }
      student {
        id
        displayName
      }
    }
  }
}

fragment ServiceRow_service on Service {
  id
  name
  cost
  inferred
  closed
  requiredDocuments
  needs {
    code
    label
  }
  eligibility {
    rule
    text
    discretion
  }
  capacity {
    state
    asOf
    note
  }
  intake {
    whoMayRefer
    phone
    hours
    form
    answerDays
    gates {
      __typename
      id
      name
    }
  }
}

fragment Workers_agency on Agency {
  workers(first: 100) {
    totalCount
    nodes {
      id
      displayName
      title
      phone
    }
  }
}
`}}})();j.hash=`75f28c16c48d4db16c496615b71b95ce`;var M=n(),N=S(x(),1),P=w();function F({node:e}){let t=C(),n=h(`REPORT_DIRECTORY_ERROR`),[r,i]=(0,N.useState)(!1),[a,o]=(0,N.useState)(!1);return n?(0,P.jsx)(`section`,{className:`card no-print`,children:(0,P.jsxs)(`div`,{className:`card-body report`,children:[!r&&(0,P.jsxs)(`button`,{type:`button`,className:`button`,onClick:()=>{i(!0),o(!1)},children:[(0,P.jsx)(A,{size:15,"aria-hidden":!0}),` `,t.agency.report]}),(0,P.jsx)(`p`,{role:`status`,className:`good small`,children:a&&t.agency.reported}),r&&(0,P.jsx)(b,{fallback:(0,P.jsx)(c,{rows:3}),children:(0,P.jsx)(D,{node:e,close:()=>i(!1),done:()=>{i(!1),o(!0)}})})]})}):null}var I=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},n={alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},r=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],i=[e,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}];return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`Served_agency`,selections:[e,{alias:null,args:[{kind:`Literal`,name:`first`,value:50},{kind:`Literal`,name:`status`,value:`ACTIVE`}],concreteType:`EnrolmentConnection`,kind:`LinkedField`,name:`enrolments`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},n,{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:r,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},{kind:`InlineFragment`,selections:i,type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:i,type:`Person`,abstractKey:null}],storageKey:null}],storageKey:null}],storageKey:`enrolments(first:50,status:"ACTIVE")`},{alias:null,args:[{kind:`Literal`,name:`first`,value:10}],concreteType:`ReferralConnection`,kind:`LinkedField`,name:`referrals`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:r,storageKey:null},n,{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:i,storageKey:null}],storageKey:null}],storageKey:`referrals(first:10)`}],type:`Agency`,abstractKey:null}})();I.hash=`919d38fdee812f7dcaef266d6bf75743`;function L({agency:e}){let t=(0,M.useFragment)(I,e);return(0,P.jsxs)(P.Fragment,{children:[t.enrolments&&(0,P.jsx)(R,{of:t.enrolments}),t.referrals&&(0,P.jsx)(z,{of:t.referrals,agency:t.id})]})}function R({of:e}){let t=C();return(0,P.jsxs)(g,{id:`served`,title:t.agency.served,count:t.app.people(e.totalCount),children:[e.nodes.length===0&&(0,P.jsx)(s,{children:t.agency.noServed}),(0,P.jsx)(`ul`,{className:`rows`,children:e.nodes.map(({id:e,beneficiary:n,service:r,need:i,since:a,until:o})=>(0,P.jsxs)(`li`,{className:`side-row`,children:[(0,P.jsxs)(`p`,{children:[n?.__typename===`Student`?(0,P.jsx)(`a`,{className:`strong`,href:`/students/${n.id}`,children:(0,P.jsx)(f,{children:n.displayName})}):(0,P.jsx)(`b`,{children:n?.__typename===`Person`?n.displayName:t.app.withheld}),` `,r?.name]}),(0,P.jsxs)(`p`,{className:`quiet small`,children:[i?.domain&&`${i.domain.label} · `,a&&(0,P.jsx)(_,{on:a,as:`short`}),o&&(0,P.jsxs)(P.Fragment,{children:[` – `,(0,P.jsx)(_,{on:o,as:`short`})]})]})]},e))}),e.totalCount>e.nodes.length&&(0,P.jsx)(`p`,{className:`quiet small card-body`,children:t.app.shown(e.nodes.length,e.totalCount)})]})}function z({of:e,agency:t}){let n=C();return(0,P.jsxs)(g,{id:`asked`,title:n.student.referrals,count:(0,P.jsx)(`a`,{href:`/referrals?agency=${t}`,children:n.app.items(e.totalCount)}),children:[e.nodes.length===0&&(0,P.jsx)(s,{children:n.student.noReferrals}),(0,P.jsx)(`ul`,{className:`rows`,children:e.nodes.map(({id:e,state:t,requestedOn:n,answeredOn:r,refusal:i,service:a,student:o})=>(0,P.jsxs)(`li`,{className:`side-row`,children:[(0,P.jsxs)(`p`,{className:`chips`,children:[(0,P.jsx)(O,{state:t}),o&&(0,P.jsx)(`a`,{href:`/students/${o.id}`,children:(0,P.jsx)(f,{children:o.displayName})}),(0,P.jsx)(`span`,{className:`quiet small`,children:(0,P.jsx)(_,{on:r??n,as:`relative`})})]}),(0,P.jsx)(`p`,{className:`small`,children:a?.name}),i&&(0,P.jsx)(`p`,{className:`bad small`,children:i.label})]},e))})]})}var B=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ServiceRow_service`,selections:[e,t,{alias:null,args:null,kind:`ScalarField`,name:`cost`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`inferred`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requiredDocuments`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`EligibilityRule`,kind:`LinkedField`,name:`eligibility`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`rule`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`discretion`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Capacity`,kind:`LinkedField`,name:`capacity`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`asOf`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`note`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`whoMayRefer`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hours`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`form`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answerDays`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`gates`,plural:!0,selections:[e,t],storageKey:null}],storageKey:null}],type:`Service`,abstractKey:null}})();B.hash=`4d1a9e5c6274df5d66658f1353719b61`;var V=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`service`}],t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n=[{alias:null,args:[{kind:`Variable`,name:`id`,variableName:`service`}],concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[t,{alias:null,args:[{kind:`Literal`,name:`first`,value:20}],concreteType:`CandidateConnection`,kind:`LinkedField`,name:`candidates`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`Candidate`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`group`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`need`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:`candidates(first:20)`}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`CandidatesQuery`,selections:n,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`CandidatesQuery`,selections:n},params:{cacheID:`b438d903245bcd2cc4ede9b60bc2f688`,id:`7e2c6d4a3afe7034df755617b81f94e616f02cb11ef98033896d7fe6b94ab7af`,metadata:{},name:`CandidatesQuery`,operationKind:`query`,text:`query CandidatesQuery(
  $service: ID!
) {
  service(id: $service) {
    id
    candidates(first: 20) {
      totalCount
      nodes {
        level
        since
        group
        need {
          code
          label
        }
        student {
          id
          displayName
        }
      }
    }
  }
}
`}}})();V.hash=`1796ee810a6509e25b8a2d928fb2ee85`;function H({service:e}){let t=C(),n=(0,M.useLazyLoadQuery)(V,{service:e},r()).service?.candidates;return!n||n.totalCount===0?(0,P.jsx)(`p`,{className:`quiet small`,children:t.agency.noCandidates}):(0,P.jsxs)(`section`,{"aria-label":t.agency.candidates,children:[(0,P.jsxs)(`h4`,{className:`small`,children:[t.agency.candidates,` `,(0,P.jsx)(`span`,{className:`count`,children:t.app.people(n.totalCount)})]}),(0,P.jsx)(`ul`,{className:`candidates small`,children:n.nodes.map(({student:e,need:n,level:r,since:i,group:a})=>(0,P.jsxs)(`li`,{className:`chips`,children:[(0,P.jsx)(d,{level:r}),(0,P.jsx)(`a`,{href:`/linkage/${e.id}/${n.code}`,children:(0,P.jsx)(f,{children:e.displayName})}),(0,P.jsx)(`span`,{children:n.label}),(0,P.jsxs)(`span`,{className:`quiet`,children:[t.linkage.groups[a].title,i&&(0,P.jsxs)(P.Fragment,{children:[` · `,(0,P.jsx)(_,{on:i,as:`relative`})]})]})]},e.id+n.code))})]})}var U={OPEN:`good`,WAITLIST:`note`,FULL:`crisis`,ASSESS_FIRST:`warn`,UNKNOWN:`plain`},W=90;function G(e){return i(e,o())>W}function K({service:e}){let n=C(),r=v(),{language:i}=T(),a=h(`ASK_LINKAGE`),[o,s]=(0,N.useState)(!1),d=(0,M.useFragment)(B,e),{intake:f,capacity:m}=d,g=[f&&f.whoMayRefer.length>0&&`${n.agency.referrers}: ${f.whoMayRefer.map(e=>r(`Referrer`,e)).join(`, `)}`,f?.answerDays!=null&&n.agency.answerDays(f.answerDays),f&&f.gates.length>0&&n.agency.gates(f.gates.map(({name:e})=>e).join(`, `)),d.cost].filter(Boolean);return(0,P.jsxs)(`li`,{className:`service`,children:[(0,P.jsxs)(`div`,{className:`service-head`,children:[(0,P.jsx)(`h3`,{children:d.name}),(0,P.jsxs)(`span`,{className:`chips`,children:[d.closed&&(0,P.jsx)(l,{tone:`crisis`,children:n.agencies.closed}),m&&!d.closed&&(0,P.jsx)(l,{tone:U[m.state],children:r(`CapacityState`,m.state)}),m?.asOf&&(0,P.jsxs)(`span`,{className:G(m.asOf)?`warn small`:`quiet small`,children:[n.linkage.asOf(t(m.asOf,i)),` · `,(0,P.jsx)(_,{on:m.asOf,as:`relative`})]}),d.inferred&&(0,P.jsx)(l,{tone:`warn`,children:n.linkage.inferred})]}),(0,P.jsx)(p,{number:f?.phone,who:d.name})]}),(0,P.jsx)(`p`,{className:`small`,children:(0,P.jsx)(`span`,{className:`quiet`,children:d.needs.map(e=>e.label).join(`, `)})}),d.eligibility.length>0&&(0,P.jsx)(`ul`,{className:`small rules`,children:d.eligibility.map(({rule:e,text:t,discretion:r})=>(0,P.jsxs)(`li`,{children:[t,` `,r&&(0,P.jsxs)(`span`,{className:`quiet`,children:[`(`,n.agency.discretion,`)`]})]},e+t))}),g.length>0&&(0,P.jsx)(`p`,{className:`quiet small`,children:g.join(` · `)}),d.requiredDocuments.length>0&&(0,P.jsx)(u,{title:n.agency.documents,children:(0,P.jsx)(`p`,{className:`small`,children:d.requiredDocuments.join(`, `)})}),a&&!d.closed&&(0,P.jsx)(`div`,{className:`no-print`,children:o?(0,P.jsx)(b,{fallback:(0,P.jsx)(c,{rows:3}),children:(0,P.jsx)(H,{service:d.id})}):(0,P.jsx)(`button`,{type:`button`,className:`button plain`,onClick:()=>s(!0),children:n.agency.showCandidates})})]})}var q={argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`Workers_agency`,selections:[{alias:null,args:[{kind:`Literal`,name:`first`,value:100}],concreteType:`WorkerConnection`,kind:`LinkedField`,name:`workers`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null}],storageKey:null}],storageKey:`workers(first:100)`}],type:`Agency`,abstractKey:null};q.hash=`6bb3e25b57fa74971eeac0a1eb6aeaf3`;function J({agency:e}){let t=C(),{workers:n}=(0,M.useFragment)(q,e);return n?(0,P.jsxs)(g,{id:`workers`,title:t.agency.workers,count:t.app.people(n.totalCount),children:[n.nodes.length===0&&(0,P.jsx)(s,{children:t.agency.noWorkers}),(0,P.jsx)(`ul`,{className:`rows`,children:n.nodes.map(({id:e,displayName:t,title:n,phone:r})=>(0,P.jsxs)(`li`,{className:`side-row worker`,children:[(0,P.jsxs)(`span`,{children:[(0,P.jsx)(`b`,{children:(0,P.jsx)(f,{children:t})}),` `,(0,P.jsx)(`span`,{className:`quiet small`,children:n})]}),(0,P.jsx)(p,{number:r,who:t})]},e))})]}):null}function Y({params:e}){let t=C(),{agency:n}=(0,M.useLazyLoadQuery)(j,{id:e.id??``},a());return n?(0,P.jsxs)(`div`,{className:`page`,children:[(0,P.jsx)(m,{title:n.name,children:(0,P.jsxs)(`span`,{className:`chips`,children:[n.type&&(0,P.jsx)(l,{tone:`outline`,children:n.type.label}),n.closed&&(0,P.jsx)(l,{tone:`crisis`,children:t.agencies.closed})]})}),(0,P.jsxs)(`div`,{className:`grid-2`,children:[(0,P.jsxs)(`div`,{className:`stack`,children:[(0,P.jsxs)(g,{id:`services`,title:t.agency.services,count:t.app.items(n.services.totalCount),children:[n.services.nodes.length===0&&(0,P.jsx)(s,{children:t.agency.noServices}),(0,P.jsx)(`ul`,{className:`rows`,children:n.services.nodes.map(e=>(0,P.jsx)(K,{service:e},e.id))})]}),(0,P.jsx)(L,{agency:n})]}),(0,P.jsxs)(`div`,{className:`stack`,children:[(0,P.jsx)(X,{agency:n}),(0,P.jsx)(J,{agency:n}),(0,P.jsx)(Z,{agency:n}),(0,P.jsx)(F,{node:n.id})]})]})]}):(0,P.jsx)(y,{})}function X({agency:e}){let t=C(),n=[[t.agency.phone,e.phone&&(0,P.jsx)(p,{number:e.phone,who:e.name})],[t.agency.hours,e.hours],[t.agency.address,e.address],[t.agency.area,e.area?.name],[t.agency.website,e.website?.startsWith(`http`)&&(0,P.jsx)(`a`,{href:e.website,target:`_blank`,rel:`noreferrer noopener`,children:e.website})],[t.agency.verified,e.verifiedOn?(0,P.jsx)(_,{on:e.verifiedOn}):t.agencies.notVerified]];return(0,P.jsx)(`section`,{className:`card`,children:(0,P.jsx)(`dl`,{className:`facts card-body reach`,children:n.map(([e,t])=>t&&(0,P.jsxs)(`div`,{className:`fact`,children:[(0,P.jsx)(`dt`,{children:e}),(0,P.jsx)(`dd`,{children:t})]},e))})})}function Z({agency:{agreements:e}}){let t=C(),n=o();return(0,P.jsxs)(g,{id:`agreements`,title:t.agency.agreements,count:t.app.items(e.length),children:[e.length===0&&(0,P.jsx)(s,{children:t.agency.noAgreements}),(0,P.jsx)(`ul`,{className:`rows`,children:e.map(({id:e,partner:r,subject:i,contact:a,until:o})=>(0,P.jsxs)(`li`,{className:`side-row`,children:[(0,P.jsx)(`p`,{children:r.__typename===`Agency`?(0,P.jsx)(`a`,{href:`/agencies/${r.id}`,children:r.name}):(0,P.jsx)(`b`,{children:r.name})}),i&&(0,P.jsx)(`p`,{className:`small`,children:i}),a&&(0,P.jsxs)(`p`,{className:`small`,children:[t.agency.contact(a.displayName),` `,(0,P.jsx)(p,{number:a.phone,who:a.displayName})]}),o&&(0,P.jsxs)(`p`,{className:o<n?`bad small`:`quiet small`,children:[`~ `,(0,P.jsx)(_,{on:o,as:`short`}),` `,o<n&&t.agency.ended]})]},e))})]})}export{Y as default};