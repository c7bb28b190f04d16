import{a as e,i as t,r as n,t as r}from"./createLucideIcon-D_VWnOVs.js";import{d as i,f as a,h as o,l as s,m as c,p as l,r as u,t as d,v as f}from"./label-EYLisAns.js";import{a as p,c as m,i as h,n as g,o as _,s as v,t as y}from"./parts-0z1uzojJ.js";import{a as b,i as x,s as S,t as C}from"./jsx-runtime-Bg4pfSCg.js";import{c as w,r as T}from"./index-DOeprvBp.js";import{t as E}from"./Choose-DPVqqm2y.js";import{t as D}from"./requestKey-DsEmhWS2.js";import{t as O}from"./ReferralChip-Cp2JwksW.js";var k={name:`flag`,size:24,node:[[`path`,{d:`M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528`,key:`1jaruq`}]]};k.node;var A=r(k);e();var j=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`id`}],t=[{kind:`Variable`,name:`id`,variableName:`id`}],n={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`address`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`website`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`hours`,storageKey:null},c={alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},l={alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},u=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],d={alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:u,storageKey:null},f=[n,r],p={alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:f,storageKey:null},m=[{kind:`Literal`,name:`first`,value:100}],h={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},g={alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},_={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},v=[_,n,r],y={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},b={alias:null,args:null,concreteType:`Agreement`,kind:`LinkedField`,name:`agreements`,plural:!0,selections:[n,{alias:null,args:null,kind:`ScalarField`,name:`subject`,storageKey:null},g,{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`partner`,plural:!1,selections:v,storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`contact`,plural:!1,selections:[n,y,a],storageKey:null}],storageKey:null},x={alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:f,storageKey:null},S=[n,y],C={alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`AgencyPageQuery`,selections:[{alias:null,args:t,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[n,r,i,a,o,s,c,l,{args:null,kind:`FragmentSpread`,name:`Workers_agency`},{args:null,kind:`FragmentSpread`,name:`Served_agency`},d,p,{alias:null,args:m,concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[n,{args:null,kind:`FragmentSpread`,name:`ServiceRow_service`}],storageKey:null}],storageKey:`services(first:100)`},b],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`AgencyPageQuery`,selections:[{alias:null,args:t,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[n,r,i,a,o,s,c,l,{alias:null,args:m,concreteType:`WorkerConnection`,kind:`LinkedField`,name:`workers`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[n,y,{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},a],storageKey:null}],storageKey:`workers(first:100)`},{alias:null,args:[{kind:`Literal`,name:`first`,value:50},{kind:`Literal`,name:`status`,value:`ACTIVE`}],concreteType:`EnrolmentConnection`,kind:`LinkedField`,name:`enrolments`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[n,{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},g,x,{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[n,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:u,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[_,{kind:`InlineFragment`,selections:S,type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:S,type:`Person`,abstractKey:null},{kind:`InlineFragment`,selections:[n],type:`Node`,abstractKey:`__isNode`}],storageKey:null}],storageKey:null}],storageKey:`enrolments(first:50,status:"ACTIVE")`},{alias:null,args:[{kind:`Literal`,name:`first`,value:10}],concreteType:`ReferralConnection`,kind:`LinkedField`,name:`referrals`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[n,C,{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:u,storageKey:null},x,{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:S,storageKey:null}],storageKey:null}],storageKey:`referrals(first:10)`},d,p,{alias:null,args:m,concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[n,r,{alias:null,args:null,kind:`ScalarField`,name:`cost`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`inferred`,storageKey:null},l,{alias:null,args:null,kind:`ScalarField`,name:`requiredDocuments`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`needs`,plural:!0,selections:u,storageKey:null},{alias:null,args:null,concreteType:`EligibilityRule`,kind:`LinkedField`,name:`eligibility`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`rule`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`discretion`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Capacity`,kind:`LinkedField`,name:`capacity`,plural:!1,selections:[C,{alias:null,args:null,kind:`ScalarField`,name:`asOf`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`note`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`whoMayRefer`,storageKey:null},a,s,{alias:null,args:null,kind:`ScalarField`,name:`form`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answerDays`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`gates`,plural:!0,selections:v,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:`services(first:100)`},b],storageKey:null}]},params:{cacheID:`67fc0308c1243d726d9a2dc386eeef58`,id:`91b09f68f93dff81f15729fac7e10207f78d03021c15a8b7ff2d2b457a533992`,metadata:{},name:`AgencyPageQuery`,operationKind:`query`,text:`query AgencyPageQuery(
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
`}}})();j.hash=`75f28c16c48d4db16c496615b71b95ce`;var M=t(),N=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`node`}],t=[{alias:null,args:[{kind:`Variable`,name:`node`,variableName:`node`}],concreteType:`Code`,kind:`LinkedField`,name:`reportableFields`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`ReportErrorFieldsQuery`,selections:t,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`ReportErrorFieldsQuery`,selections:t},params:{cacheID:`b519ab5d6b50c4b33daae3603127bb98`,id:`facc932da365b7e4a0f09d3bd82d92c100c1a03f1d080df5bb2705a5567885d7`,metadata:{},name:`ReportErrorFieldsQuery`,operationKind:`query`,text:`query ReportErrorFieldsQuery(
  $node: ID!
) {
  reportableFields(node: $node) {
    code
    label
  }
}
`}}})();N.hash=`ace1603b58115876b0614bfddf41040d`;var P=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`input`}],t=[{alias:null,args:[{kind:`Variable`,name:`input`,variableName:`input`}],concreteType:`ReportDirectoryErrorPayload`,kind:`LinkedField`,name:`reportDirectoryError`,plural:!1,selections:[{alias:null,args:null,concreteType:`DirectoryReport`,kind:`LinkedField`,name:`report`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`ReportErrorMutation`,selections:t,type:`Mutation`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`ReportErrorMutation`,selections:t},params:{cacheID:`5a9d379cdd13caa3857148c64ca85ae8`,id:`023b15969b4a045d0e09885132471df79425bc9ede5e712ff0c299d04d14c0e7`,metadata:{},name:`ReportErrorMutation`,operationKind:`mutation`,text:`mutation ReportErrorMutation(
  $input: ReportDirectoryErrorInput!
) {
  reportDirectoryError(input: $input) {
    report {
      id
      state
    }
  }
}
`}}})();P.hash=`38989710e1f5ce36df93d542004d88a7`;var F=S(b(),1),I=C();function L({node:e}){let t=x(),n=T(`REPORT_DIRECTORY_ERROR`),[r,i]=(0,F.useState)(!1),[o,s]=(0,F.useState)(!1);return n?(0,I.jsx)(`section`,{className:`card no-print`,children:(0,I.jsxs)(`div`,{className:`card-body report`,children:[!r&&(0,I.jsxs)(`button`,{type:`button`,className:`button`,onClick:()=>{i(!0),s(!1)},children:[(0,I.jsx)(A,{size:15,"aria-hidden":!0}),` `,t.agency.report]}),(0,I.jsx)(`p`,{role:`status`,className:`good small`,children:o&&t.agency.reported}),r&&(0,I.jsx)(w,{fallback:(0,I.jsx)(a,{rows:3}),children:(0,I.jsx)(R,{node:e,close:()=>i(!1),done:()=>{i(!1),s(!0)}})})]})}):null}function R({node:e,close:t,done:n}){let r=x(),[i,a]=(0,F.useState)(``),[s,c]=(0,F.useState)(``),[l,u]=(0,F.useState)(D),[d,f]=(0,F.useState)(null),{reportableFields:p}=(0,M.useLazyLoadQuery)(N,{node:e}),[m,h]=(0,M.useMutation)(P),g=i!==``&&s.trim()!==``,_=e=>{e(),u(D()),f(null)},v=()=>{g&&(f(null),m({variables:{input:{node:e,field:i,note:s.trim(),idempotencyKey:l}},onCompleted:n,onError:f}))};return(0,I.jsxs)(`form`,{className:`stack tight`,"aria-label":r.agency.report,onSubmit:e=>{e.preventDefault(),v()},children:[(0,I.jsx)(E,{label:r.agency.wrongField,none:r.agency.chooseField,choices:p.map(({code:e,label:t})=>({value:e,label:t})),value:i,onChange:e=>_(()=>a(e))}),(0,I.jsxs)(`label`,{className:`field`,children:[(0,I.jsx)(`span`,{className:`label`,children:r.agency.wrongHow}),(0,I.jsx)(`textarea`,{className:`input`,rows:3,value:s,onChange:e=>_(()=>c(e.target.value))}),(0,I.jsx)(`span`,{className:`quiet small`,children:r.agency.noNames})]}),(0,I.jsxs)(`div`,{className:`chips`,children:[(0,I.jsx)(`button`,{type:`submit`,className:`button primary`,disabled:!g||h,children:r.agency.send}),(0,I.jsx)(`button`,{type:`button`,className:`button`,onClick:t,children:r.app.close})]}),d&&(0,I.jsx)(o,{error:d,retry:v})]})}var z=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},n={alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},r=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],i=[e,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}];return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`Served_agency`,selections:[e,{alias:null,args:[{kind:`Literal`,name:`first`,value:50},{kind:`Literal`,name:`status`,value:`ACTIVE`}],concreteType:`EnrolmentConnection`,kind:`LinkedField`,name:`enrolments`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`Enrolment`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},n,{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[e,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:r,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`beneficiary`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},{kind:`InlineFragment`,selections:i,type:`Student`,abstractKey:null},{kind:`InlineFragment`,selections:i,type:`Person`,abstractKey:null}],storageKey:null}],storageKey:null}],storageKey:`enrolments(first:50,status:"ACTIVE")`},{alias:null,args:[{kind:`Literal`,name:`first`,value:10}],concreteType:`ReferralConnection`,kind:`LinkedField`,name:`referrals`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:r,storageKey:null},n,{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:i,storageKey:null}],storageKey:null}],storageKey:`referrals(first:10)`}],type:`Agency`,abstractKey:null}})();z.hash=`919d38fdee812f7dcaef266d6bf75743`;function B({agency:e}){let t=(0,M.useFragment)(z,e);return(0,I.jsxs)(I.Fragment,{children:[t.enrolments&&(0,I.jsx)(V,{of:t.enrolments}),t.referrals&&(0,I.jsx)(H,{of:t.referrals,agency:t.id})]})}function V({of:e}){let t=x();return(0,I.jsxs)(y,{id:`served`,title:t.agency.served,count:t.app.people(e.totalCount),children:[e.nodes.length===0&&(0,I.jsx)(l,{children:t.agency.noServed}),(0,I.jsx)(`ul`,{className:`rows`,children:e.nodes.map(({id:e,beneficiary:n,service:r,need:i,since:a,until:o})=>(0,I.jsxs)(`li`,{className:`side-row`,children:[(0,I.jsxs)(`p`,{children:[n?.__typename===`Student`?(0,I.jsx)(`a`,{className:`strong`,href:`/students/${n.id}`,children:n.displayName}):(0,I.jsx)(`b`,{children:n?.__typename===`Person`?n.displayName:t.app.withheld}),` `,r?.name]}),(0,I.jsxs)(`p`,{className:`quiet small`,children:[i?.domain&&`${i.domain.label} · `,a&&(0,I.jsx)(h,{on:a,as:`short`}),o&&(0,I.jsxs)(I.Fragment,{children:[` – `,(0,I.jsx)(h,{on:o,as:`short`})]})]})]},e))}),e.totalCount>e.nodes.length&&(0,I.jsx)(`p`,{className:`quiet small card-body`,children:t.app.shown(e.nodes.length,e.totalCount)})]})}function H({of:e,agency:t}){let n=x();return(0,I.jsxs)(y,{id:`asked`,title:n.student.referrals,count:(0,I.jsx)(`a`,{href:`/referrals?agency=${t}`,children:n.app.items(e.totalCount)}),children:[e.nodes.length===0&&(0,I.jsx)(l,{children:n.student.noReferrals}),(0,I.jsx)(`ul`,{className:`rows`,children:e.nodes.map(({id:e,state:t,requestedOn:n,answeredOn:r,refusal:i,service:a,student:o})=>(0,I.jsxs)(`li`,{className:`side-row`,children:[(0,I.jsxs)(`p`,{className:`chips`,children:[(0,I.jsx)(O,{state:t}),o&&(0,I.jsx)(`a`,{href:`/students/${o.id}`,children:o.displayName}),(0,I.jsx)(`span`,{className:`quiet small`,children:(0,I.jsx)(h,{on:r??n,as:`relative`})})]}),(0,I.jsx)(`p`,{className:`small`,children:a?.name}),i&&(0,I.jsx)(`p`,{className:`bad small`,children:i.label})]},e))})]})}var U=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ServiceRow_service`,selections:[e,t,{alias:null,args:null,kind:`ScalarField`,name:`cost`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`inferred`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requiredDocuments`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`EligibilityRule`,kind:`LinkedField`,name:`eligibility`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`rule`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`discretion`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Capacity`,kind:`LinkedField`,name:`capacity`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`asOf`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`note`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`whoMayRefer`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hours`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`form`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answerDays`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`gates`,plural:!0,selections:[e,t],storageKey:null}],storageKey:null}],type:`Service`,abstractKey:null}})();U.hash=`4d1a9e5c6274df5d66658f1353719b61`;var W=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`service`}],t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n=[{alias:null,args:[{kind:`Variable`,name:`id`,variableName:`service`}],concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[t,{alias:null,args:[{kind:`Literal`,name:`first`,value:20}],concreteType:`CandidateConnection`,kind:`LinkedField`,name:`candidates`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`Candidate`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`group`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`need`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:`candidates(first:20)`}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`CandidatesQuery`,selections:n,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`CandidatesQuery`,selections:n},params:{cacheID:`b438d903245bcd2cc4ede9b60bc2f688`,id:`7e2c6d4a3afe7034df755617b81f94e616f02cb11ef98033896d7fe6b94ab7af`,metadata:{},name:`CandidatesQuery`,operationKind:`query`,text:`query CandidatesQuery(
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
`}}})();W.hash=`1796ee810a6509e25b8a2d928fb2ee85`;function G({service:e}){let t=x(),n=(0,M.useLazyLoadQuery)(W,{service:e}).service?.candidates;return!n||n.totalCount===0?(0,I.jsx)(`p`,{className:`quiet small`,children:t.agency.noCandidates}):(0,I.jsxs)(`section`,{"aria-label":t.agency.candidates,children:[(0,I.jsxs)(`h4`,{className:`small`,children:[t.agency.candidates,` `,(0,I.jsx)(`span`,{className:`count`,children:t.app.people(n.totalCount)})]}),(0,I.jsx)(`ul`,{className:`candidates small`,children:n.nodes.map(({student:e,need:n,level:r,since:i,group:a})=>(0,I.jsxs)(`li`,{className:`chips`,children:[(0,I.jsx)(_,{level:r}),(0,I.jsx)(`a`,{href:`/linkage/${e.id}/${n.code}`,children:e.displayName}),(0,I.jsx)(`span`,{children:n.label}),(0,I.jsxs)(`span`,{className:`quiet`,children:[t.linkage.groups[a].title,i&&(0,I.jsxs)(I.Fragment,{children:[` · `,(0,I.jsx)(h,{on:i,as:`relative`})]})]})]},e.id+n.code))})]})}var K={OPEN:`good`,WAITLIST:`note`,FULL:`crisis`,ASSESS_FIRST:`warn`,UNKNOWN:`plain`},q=90;function J(e){return u(e,i())>q}function Y({service:e}){let t=x(),r=d(),{language:i}=n(),o=T(`ASK_LINKAGE`),[c,l]=(0,F.useState)(!1),u=(0,M.useFragment)(U,e),{intake:f,capacity:_}=u,v=[f&&f.whoMayRefer.length>0&&`${t.agency.referrers}: ${f.whoMayRefer.map(e=>r(`Referrer`,e)).join(`, `)}`,f?.answerDays!=null&&t.agency.answerDays(f.answerDays),f&&f.gates.length>0&&t.agency.gates(f.gates.map(({name:e})=>e).join(`, `)),u.cost].filter(Boolean);return(0,I.jsxs)(`li`,{className:`service`,children:[(0,I.jsxs)(`div`,{className:`service-head`,children:[(0,I.jsx)(`h3`,{children:u.name}),(0,I.jsxs)(`span`,{className:`chips`,children:[u.closed&&(0,I.jsx)(g,{tone:`crisis`,children:t.agencies.closed}),_&&!u.closed&&(0,I.jsx)(g,{tone:K[_.state],children:r(`CapacityState`,_.state)}),_?.asOf&&(0,I.jsxs)(`span`,{className:J(_.asOf)?`warn small`:`quiet small`,children:[t.linkage.asOf(s(_.asOf,i)),` · `,(0,I.jsx)(h,{on:_.asOf,as:`relative`})]}),u.inferred&&(0,I.jsx)(g,{tone:`warn`,children:t.linkage.inferred})]}),(0,I.jsx)(m,{number:f?.phone,who:u.name})]}),(0,I.jsx)(`p`,{className:`small`,children:(0,I.jsx)(`span`,{className:`quiet`,children:u.needs.map(e=>e.label).join(`, `)})}),u.eligibility.length>0&&(0,I.jsx)(`ul`,{className:`small rules`,children:u.eligibility.map(({rule:e,text:n,discretion:r})=>(0,I.jsxs)(`li`,{children:[n,` `,r&&(0,I.jsxs)(`span`,{className:`quiet`,children:[`(`,t.agency.discretion,`)`]})]},e+n))}),v.length>0&&(0,I.jsx)(`p`,{className:`quiet small`,children:v.join(` · `)}),u.requiredDocuments.length>0&&(0,I.jsx)(p,{title:t.agency.documents,children:(0,I.jsx)(`p`,{className:`small`,children:u.requiredDocuments.join(`, `)})}),o&&!u.closed&&(0,I.jsx)(`div`,{className:`no-print`,children:c?(0,I.jsx)(w,{fallback:(0,I.jsx)(a,{rows:3}),children:(0,I.jsx)(G,{service:u.id})}):(0,I.jsx)(`button`,{type:`button`,className:`button plain`,onClick:()=>l(!0),children:t.agency.showCandidates})})]})}var X={argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`Workers_agency`,selections:[{alias:null,args:[{kind:`Literal`,name:`first`,value:100}],concreteType:`WorkerConnection`,kind:`LinkedField`,name:`workers`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`title`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null}],storageKey:null}],storageKey:`workers(first:100)`}],type:`Agency`,abstractKey:null};X.hash=`6bb3e25b57fa74971eeac0a1eb6aeaf3`;function Z({agency:e}){let t=x(),{workers:n}=(0,M.useFragment)(X,e);return n?(0,I.jsxs)(y,{id:`workers`,title:t.agency.workers,count:t.app.people(n.totalCount),children:[n.nodes.length===0&&(0,I.jsx)(l,{children:t.agency.noWorkers}),(0,I.jsx)(`ul`,{className:`rows`,children:n.nodes.map(({id:e,displayName:t,title:n,phone:r})=>(0,I.jsxs)(`li`,{className:`side-row worker`,children:[(0,I.jsxs)(`span`,{children:[(0,I.jsx)(`b`,{children:t}),` `,(0,I.jsx)(`span`,{className:`quiet small`,children:n})]}),(0,I.jsx)(m,{number:r,who:t})]},e))})]}):null}function Q({params:e}){let t=x(),{agency:n}=(0,M.useLazyLoadQuery)(j,{id:e.id??``},f());return n?(0,I.jsxs)(`div`,{className:`page`,children:[(0,I.jsx)(v,{title:n.name,children:(0,I.jsxs)(`span`,{className:`chips`,children:[n.type&&(0,I.jsx)(g,{tone:`outline`,children:n.type.label}),n.closed&&(0,I.jsx)(g,{tone:`crisis`,children:t.agencies.closed})]})}),(0,I.jsxs)(`div`,{className:`grid-2`,children:[(0,I.jsxs)(`div`,{className:`stack`,children:[(0,I.jsxs)(y,{id:`services`,title:t.agency.services,count:t.app.items(n.services.totalCount),children:[n.services.nodes.length===0&&(0,I.jsx)(l,{children:t.agency.noServices}),(0,I.jsx)(`ul`,{className:`rows`,children:n.services.nodes.map(e=>(0,I.jsx)(Y,{service:e},e.id))})]}),(0,I.jsx)(B,{agency:n})]}),(0,I.jsxs)(`div`,{className:`stack`,children:[(0,I.jsx)($,{agency:n}),(0,I.jsx)(Z,{agency:n}),(0,I.jsx)(ee,{agency:n}),(0,I.jsx)(L,{node:n.id})]})]})]}):(0,I.jsx)(c,{})}function $({agency:e}){let t=x(),n=[[t.agency.phone,e.phone&&(0,I.jsx)(m,{number:e.phone,who:e.name})],[t.agency.hours,e.hours],[t.agency.address,e.address],[t.agency.area,e.area?.name],[t.agency.website,e.website?.startsWith(`http`)&&(0,I.jsx)(`a`,{href:e.website,target:`_blank`,rel:`noreferrer noopener`,children:e.website})],[t.agency.verified,e.verifiedOn?(0,I.jsx)(h,{on:e.verifiedOn}):t.agencies.notVerified]];return(0,I.jsx)(`section`,{className:`card`,children:(0,I.jsx)(`dl`,{className:`facts card-body reach`,children:n.map(([e,t])=>t&&(0,I.jsxs)(`div`,{className:`fact`,children:[(0,I.jsx)(`dt`,{children:e}),(0,I.jsx)(`dd`,{children:t})]},e))})})}function ee({agency:{agreements:e}}){let t=x(),n=i();return(0,I.jsxs)(y,{id:`agreements`,title:t.agency.agreements,count:t.app.items(e.length),children:[e.length===0&&(0,I.jsx)(l,{children:t.agency.noAgreements}),(0,I.jsx)(`ul`,{className:`rows`,children:e.map(({id:e,partner:r,subject:i,contact:a,until:o})=>(0,I.jsxs)(`li`,{className:`side-row`,children:[(0,I.jsx)(`p`,{children:r.__typename===`Agency`?(0,I.jsx)(`a`,{href:`/agencies/${r.id}`,children:r.name}):(0,I.jsx)(`b`,{children:r.name})}),i&&(0,I.jsx)(`p`,{className:`small`,children:i}),a&&(0,I.jsxs)(`p`,{className:`small`,children:[t.agency.contact(a.displayName),` `,(0,I.jsx)(m,{number:a.phone,who:a.displayName})]}),o&&(0,I.jsxs)(`p`,{className:o<n?`bad small`:`quiet small`,children:[`~ `,(0,I.jsx)(h,{on:o,as:`short`}),` `,o<n&&t.agency.ended]})]},e))})]})}export{Q as default};