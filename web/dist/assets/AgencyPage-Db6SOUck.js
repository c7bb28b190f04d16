import{d as e,s as t,u as n}from"./days-BzXWl66C.js";import{d as r,f as i,h as a,l as o,r as s,t as c,u as l}from"./index-BwaaP2cJ.js";import{a as u,c as d,i as f,n as p,o as m,s as h,t as g}from"./parts-BJzxumiD.js";import{a as _,c as v,i as y,t as b}from"./jsx-runtime-Bl5WSmcf.js";import{r as x}from"./createLucideIcon-SrhlU_1V.js";e();var S=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`id`}],t=[{kind:`Variable`,name:`id`,variableName:`id`}],n={alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`address`,storageKey:null},o={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`website`,storageKey:null},c={alias:null,args:null,kind:`ScalarField`,name:`hours`,storageKey:null},l={alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},u={alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},d=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],f={alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:d,storageKey:null},p={alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:[r,i],storageKey:null},m=[{kind:`Literal`,name:`first`,value:100}],h={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},g=[n,r,i],_={alias:null,args:null,concreteType:`Agreement`,kind:`LinkedField`,name:`agreements`,plural:!0,selections:[r,{alias:null,args:null,kind:`ScalarField`,name:`subject`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`until`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`partner`,plural:!1,selections:g,storageKey:null},{alias:null,args:null,concreteType:`Worker`,kind:`LinkedField`,name:`contact`,plural:!1,selections:[r,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},o],storageKey:null}],storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`AgencyPageQuery`,selections:[{alias:null,args:t,concreteType:null,kind:`LinkedField`,name:`node`,plural:!1,selections:[n,{kind:`InlineFragment`,selections:[r,i,a,o,s,c,l,u,f,p,{alias:null,args:m,concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[r,{args:null,kind:`FragmentSpread`,name:`ServiceRow_service`}],storageKey:null}],storageKey:`services(first:100)`},_],type:`Agency`,abstractKey:null}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`AgencyPageQuery`,selections:[{alias:null,args:t,concreteType:null,kind:`LinkedField`,name:`node`,plural:!1,selections:[n,r,{kind:`InlineFragment`,selections:[i,a,o,s,c,l,u,f,p,{alias:null,args:m,concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[h,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[r,i,{alias:null,args:null,kind:`ScalarField`,name:`cost`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`inferred`,storageKey:null},u,{alias:null,args:null,kind:`ScalarField`,name:`requiredDocuments`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`needs`,plural:!0,selections:d,storageKey:null},{alias:null,args:null,concreteType:`EligibilityRule`,kind:`LinkedField`,name:`eligibility`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`rule`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`discretion`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Capacity`,kind:`LinkedField`,name:`capacity`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`asOf`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`note`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`whoMayRefer`,storageKey:null},o,c,{alias:null,args:null,kind:`ScalarField`,name:`form`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answerDays`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`gates`,plural:!0,selections:g,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:`services(first:100)`},_],type:`Agency`,abstractKey:null}],storageKey:null}]},params:{cacheID:`3bf7d7f46430179d324ee3d526c1e9b7`,id:`b7b6cb6c419527331c01908124bdcfb794ba3b2e6ca7f080cb5c6708ae05b168`,metadata:{},name:`AgencyPageQuery`,operationKind:`query`,text:`query AgencyPageQuery(
  $id: ID!
) {
  node(id: $id) {
    __typename
    ... on Agency {
      id
      name
      address
      phone
      website
      hours
      verifiedOn
      closed
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
    id
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
`}}})();S.hash=`11508be1b542a4bb07cf3c8061ccc32c`;var C=n(),w=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null};return{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ServiceRow_service`,selections:[e,t,{alias:null,args:null,kind:`ScalarField`,name:`cost`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`inferred`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requiredDocuments`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`EligibilityRule`,kind:`LinkedField`,name:`eligibility`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`rule`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`text`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`discretion`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Capacity`,kind:`LinkedField`,name:`capacity`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`asOf`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`note`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`whoMayRefer`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hours`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`form`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answerDays`,storageKey:null},{alias:null,args:null,concreteType:null,kind:`LinkedField`,name:`gates`,plural:!0,selections:[e,t],storageKey:null}],storageKey:null}],type:`Service`,abstractKey:null}})();w.hash=`4d1a9e5c6274df5d66658f1353719b61`;var T=v(_(),1),E=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`service`}],t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n=[{alias:null,args:[{kind:`Variable`,name:`id`,variableName:`service`}],concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[t,{alias:null,args:[{kind:`Literal`,name:`first`,value:20}],concreteType:`CandidateConnection`,kind:`LinkedField`,name:`candidates`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`Candidate`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`since`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`group`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`need`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:`candidates(first:20)`}],storageKey:null}];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`CandidatesQuery`,selections:n,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`CandidatesQuery`,selections:n},params:{cacheID:`b438d903245bcd2cc4ede9b60bc2f688`,id:`7e2c6d4a3afe7034df755617b81f94e616f02cb11ef98033896d7fe6b94ab7af`,metadata:{},name:`CandidatesQuery`,operationKind:`query`,text:`query CandidatesQuery(
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
`}}})();E.hash=`1796ee810a6509e25b8a2d928fb2ee85`;var D=b();function O({service:e}){let t=y(),n=(0,C.useLazyLoadQuery)(E,{service:e}).service?.candidates;return!n||n.totalCount===0?(0,D.jsx)(`p`,{className:`quiet small`,children:t.agency.noCandidates}):(0,D.jsxs)(`section`,{"aria-label":t.agency.candidates,children:[(0,D.jsxs)(`h4`,{className:`small`,children:[t.agency.candidates,` `,(0,D.jsx)(`span`,{className:`count`,children:t.app.people(n.totalCount)})]}),(0,D.jsx)(`ul`,{className:`candidates small`,children:n.nodes.map(({student:e,need:n,level:r,since:i,group:a})=>(0,D.jsxs)(`li`,{className:`chips`,children:[(0,D.jsx)(m,{level:r}),(0,D.jsx)(`a`,{href:`/linkage/${e.id}/${n.code}`,children:e.displayName}),(0,D.jsx)(`span`,{children:n.label}),(0,D.jsxs)(`span`,{className:`quiet`,children:[t.linkage.groups[a].title,i&&(0,D.jsxs)(D.Fragment,{children:[` · `,(0,D.jsx)(f,{on:i,as:`relative`})]})]})]},e.id+n.code))})]})}var k={OPEN:`good`,WAITLIST:`note`,FULL:`crisis`,ASSESS_FIRST:`warn`,UNKNOWN:`plain`};function A({service:e}){let n=y(),r=s(),{language:i}=x(),a=c(`ASK_LINKAGE`),[f,m]=(0,T.useState)(!1),h=(0,C.useFragment)(w,e),{intake:g,capacity:_}=h,v=[g&&g.whoMayRefer.length>0&&`${n.agency.referrers}: ${g.whoMayRefer.map(e=>r(`Referrer`,e)).join(`, `)}`,g?.answerDays!=null&&n.agency.answerDays(g.answerDays),g&&g.gates.length>0&&n.agency.gates(g.gates.map(({name:e})=>e).join(`, `)),h.cost].filter(Boolean);return(0,D.jsxs)(`li`,{className:`service`,children:[(0,D.jsxs)(`div`,{className:`service-head`,children:[(0,D.jsx)(`h3`,{children:h.name}),(0,D.jsxs)(`span`,{className:`chips`,children:[h.closed&&(0,D.jsx)(p,{tone:`crisis`,children:n.agencies.closed}),_&&!h.closed&&(0,D.jsx)(p,{tone:k[_.state],children:r(`CapacityState`,_.state)}),_?.asOf&&(0,D.jsx)(`span`,{className:`quiet small`,children:n.linkage.asOf(t(_.asOf,i))}),h.inferred&&(0,D.jsx)(p,{tone:`warn`,children:n.linkage.inferred})]}),(0,D.jsx)(d,{number:g?.phone,who:h.name})]}),(0,D.jsx)(`p`,{className:`small`,children:(0,D.jsx)(`span`,{className:`quiet`,children:h.needs.map(e=>e.label).join(`, `)})}),h.eligibility.length>0&&(0,D.jsx)(`ul`,{className:`small rules`,children:h.eligibility.map(({rule:e,text:t,discretion:r})=>(0,D.jsxs)(`li`,{children:[t,` `,r&&(0,D.jsxs)(`span`,{className:`quiet`,children:[`(`,n.agency.discretion,`)`]})]},e+t))}),v.length>0&&(0,D.jsx)(`p`,{className:`quiet small`,children:v.join(` · `)}),h.requiredDocuments.length>0&&(0,D.jsx)(u,{title:n.agency.documents,children:(0,D.jsx)(`p`,{className:`small`,children:h.requiredDocuments.join(`, `)})}),a&&!h.closed&&(0,D.jsx)(`div`,{className:`no-print`,children:f?(0,D.jsx)(o,{fallback:(0,D.jsx)(l,{rows:3}),children:(0,D.jsx)(O,{service:h.id})}):(0,D.jsx)(`button`,{type:`button`,className:`button plain`,onClick:()=>m(!0),children:n.agency.showCandidates})})]})}function j({params:e}){let t=y(),{node:n}=(0,C.useLazyLoadQuery)(S,{id:e.id??``},a());return n?.__typename===`Agency`?(0,D.jsxs)(`div`,{className:`page`,children:[(0,D.jsx)(h,{title:n.name,children:(0,D.jsxs)(`span`,{className:`chips`,children:[n.type&&(0,D.jsx)(p,{tone:`outline`,children:n.type.label}),n.closed&&(0,D.jsx)(p,{tone:`crisis`,children:t.agencies.closed})]})}),(0,D.jsxs)(`div`,{className:`grid-2`,children:[(0,D.jsxs)(g,{id:`services`,title:t.agency.services,count:t.app.items(n.services.totalCount),children:[n.services.nodes.length===0&&(0,D.jsx)(r,{children:t.agency.noServices}),(0,D.jsx)(`ul`,{className:`rows`,children:n.services.nodes.map(e=>(0,D.jsx)(A,{service:e},e.id))})]}),(0,D.jsxs)(`div`,{className:`stack`,children:[(0,D.jsx)(M,{agency:n}),(0,D.jsx)(N,{agency:n})]})]})]}):(0,D.jsx)(i,{})}function M({agency:e}){let t=y(),n=[[t.agency.phone,e.phone&&(0,D.jsx)(d,{number:e.phone,who:e.name})],[t.agency.hours,e.hours],[t.agency.address,e.address],[t.agency.area,e.area?.name],[t.agency.website,e.website?.startsWith(`http`)&&(0,D.jsx)(`a`,{href:e.website,target:`_blank`,rel:`noreferrer noopener`,children:e.website})],[t.agency.verified,e.verifiedOn?(0,D.jsx)(f,{on:e.verifiedOn}):t.agencies.notVerified]];return(0,D.jsx)(`section`,{className:`card`,children:(0,D.jsx)(`dl`,{className:`facts card-body reach`,children:n.map(([e,t])=>t&&(0,D.jsxs)(`div`,{className:`fact`,children:[(0,D.jsx)(`dt`,{children:e}),(0,D.jsx)(`dd`,{children:t})]},e))})})}function N({agency:{agreements:e}}){let t=y();return(0,D.jsxs)(g,{id:`agreements`,title:t.agency.agreements,count:t.app.items(e.length),children:[e.length===0&&(0,D.jsx)(r,{children:t.agency.noAgreements}),(0,D.jsx)(`ul`,{className:`rows`,children:e.map(({id:e,partner:n,subject:r,contact:i,until:a})=>(0,D.jsxs)(`li`,{className:`side-row`,children:[(0,D.jsx)(`p`,{children:n.__typename===`Agency`?(0,D.jsx)(`a`,{href:`/agencies/${n.id}`,children:n.name}):(0,D.jsx)(`b`,{children:n.name})}),r&&(0,D.jsx)(`p`,{className:`small`,children:r}),i&&(0,D.jsxs)(`p`,{className:`small`,children:[t.agency.contact(i.displayName),` `,(0,D.jsx)(d,{number:i.phone,who:i.displayName})]}),a&&(0,D.jsxs)(`p`,{className:`quiet small`,children:[`~ `,(0,D.jsx)(f,{on:a,as:`short`})]})]},e))})]})}export{j as default};