import{_ as e,g as t,m as n,n as r,p as i,u as a}from"./days-D0abyobv.js";import{a as o,c as s,i as c,t as l}from"./jsx-runtime-rGArunWW.js";import{S as u,h as d,m as f,o as p,p as m,u as h,v as g,x as _}from"./index-BMGvdfxj.js";import{r as v,t as y}from"./since-dhplwNt-.js";import{i as b,r as x}from"./ListFoot-DCo67EiS.js";import{t as S}from"./inScope-CQo9NmKT.js";import{a as C,i as w,n as T,r as E,t as D}from"./filter-B7Nl5ybi.js";import{t as O}from"./arrow-right-D8WOzVfA.js";import{n as k,t as A}from"./Whom-Cvup3NR5.js";import{t as j}from"./ReferralChip-CVichEPA.js";e();var M=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t=[e],n=[{alias:null,args:null,concreteType:`ReferralFlow`,kind:`LinkedField`,name:`referralFlow`,plural:!0,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`ReferralCount`,kind:`LinkedField`,name:`states`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ReferralsPageAgenciesQuery`,selections:n,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[],kind:`Operation`,name:`ReferralsPageAgenciesQuery`,selections:n},params:{cacheID:`46c8273c2ce430775f7df50d1e49b16b`,id:`f6e8852a3d1958a45c5754b3de1c36d02703ed6ffb612503089ed7c096cf548c`,metadata:{},name:`ReferralsPageAgenciesQuery`,operationKind:`query`,text:`query ReferralsPageAgenciesQuery {
  referralFlow {
    agency {
      id
      name
    }
    service {
      id
    }
    school {
      id
    }
    states {
      state
      count
    }
  }
}
`}}})();M.hash=`75397c35c3f0f0bf023161e5bc430a0e`;var N=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`count`},t={defaultValue:null,kind:`LocalArgument`,name:`filter`},n={defaultValue:null,kind:`LocalArgument`,name:`orderBy`},r={defaultValue:null,kind:`LocalArgument`,name:`school`},i={alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},a={alias:null,args:[{kind:`Variable`,name:`school`,variableName:`school`}],concreteType:`ReferralCount`,kind:`LinkedField`,name:`referralCounts`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],storageKey:null},o={kind:`Variable`,name:`filter`,variableName:`filter`},s={kind:`Variable`,name:`orderBy`,variableName:`orderBy`},c=[o,{kind:`Variable`,name:`first`,variableName:`count`},s],l={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},u=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],d={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},f={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null};return{fragment:{argumentDefinitions:[e,t,n,r],kind:`Fragment`,metadata:null,name:`ReferralsPageQuery`,selections:[a,{args:[{kind:`Variable`,name:`count`,variableName:`count`},o,s],kind:`FragmentSpread`,name:`ReferralList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,r,n,e],kind:`Operation`,name:`ReferralsPageQuery`,selections:[a,{alias:null,args:c,concreteType:`ReferralConnection`,kind:`LinkedField`,name:`referrals`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`ReferralEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`node`,plural:!1,selections:[l,i,{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:u,storageKey:null},{alias:null,args:null,concreteType:`Ground`,kind:`LinkedField`,name:`ground`,plural:!1,selections:u,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[l,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:u,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[l,d,{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[f],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[l,d,f],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[l,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[l,d],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:c,filters:[`filter`,`orderBy`],handle:`connection`,key:`ReferralList_referrals`,kind:`LinkedHandle`,name:`referrals`}]},params:{cacheID:`3d6fb0643c2fb2a26ebb97847a0d5e96`,id:`c3c1614b66c9e2e5f6a77f1750efe35bff0cc4b7f16f6d16bf0f78515a1c288e`,metadata:{},name:`ReferralsPageQuery`,operationKind:`query`,text:`query ReferralsPageQuery(
  $filter: ReferralFilter
  $school: ID
  $orderBy: ReferralOrder
  $count: Int!
) {
  referralCounts(school: $school) {
    state
    count
  }
  ...ReferralList_query_1tT5Hu
}

fragment ReferralList_query_1tT5Hu on Query {
  referrals(filter: $filter, orderBy: $orderBy, first: $count) {
    totalCount
    edges {
      node {
        id
        state
        requestedOn
        answeredOn
        outcome
        refusal {
          code
          label
        }
        ground {
          code
          label
        }
        need {
          id
          domain {
            code
            label
          }
        }
        service {
          id
          name
          intake {
            phone
          }
          agency {
            id
            name
            phone
          }
        }
        student {
          id
          displayName
          grade
          school {
            id
            name
          }
        }
        __typename
      }
      cursor
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
`}}})();N.hash=`e01fdaef1670e8d91331949727fb6880`;var P=s(o(),1),F=t(),I=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`orderBy`}],t={kind:`Variable`,name:`filter`,variableName:`filter`},n={kind:`Variable`,name:`orderBy`,variableName:`orderBy`},r=[{kind:`Variable`,name:`after`,variableName:`cursor`},t,{kind:`Variable`,name:`first`,variableName:`count`},n],i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],o={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`ReferralListPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`},t,n],kind:`FragmentSpread`,name:`ReferralList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`ReferralListPageQuery`,selections:[{alias:null,args:r,concreteType:`ReferralConnection`,kind:`LinkedField`,name:`referrals`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`ReferralEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`node`,plural:!1,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:a,storageKey:null},{alias:null,args:null,concreteType:`Ground`,kind:`LinkedField`,name:`ground`,plural:!1,selections:a,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[i,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:a,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[i,o,{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[s],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[i,o,s],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[i,o],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:r,filters:[`filter`,`orderBy`],handle:`connection`,key:`ReferralList_referrals`,kind:`LinkedHandle`,name:`referrals`}]},params:{cacheID:`592a767f849b46babd39914ddc1c26b7`,id:`39d7fc3b6d59c0529ac739ff485f09f2ee78da31ccba86a9d9fe3d6b8c748f42`,metadata:{},name:`ReferralListPageQuery`,operationKind:`query`,text:`query ReferralListPageQuery(
  $count: Int!
  $cursor: String
  $filter: ReferralFilter
  $orderBy: ReferralOrder
) {
  ...ReferralList_query_1FfpYs
}

fragment ReferralList_query_1FfpYs on Query {
  referrals(filter: $filter, orderBy: $orderBy, first: $count, after: $cursor) {
    totalCount
    edges {
      node {
        id
        state
        requestedOn
        answeredOn
        outcome
        refusal {
          code
          label
        }
        ground {
          code
          label
        }
        need {
          id
          domain {
            code
            label
          }
        }
        service {
          id
          name
          intake {
            phone
          }
          agency {
            id
            name
            phone
          }
        }
        student {
          id
          displayName
          grade
          school {
            id
            name
          }
        }
        __typename
      }
      cursor
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
`}}})();I.hash=`ec675bca230cd02e0416b3615c5d335a`;var L=(function(){var e=[`referrals`],t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],r={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null};return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`orderBy`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:I}},name:`ReferralList_query`,selections:[{alias:`referrals`,args:[{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Variable`,name:`orderBy`,variableName:`orderBy`}],concreteType:`ReferralConnection`,kind:`LinkedField`,name:`__ReferralList_referrals_connection`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`ReferralEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`node`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:n,storageKey:null},{alias:null,args:null,concreteType:`Ground`,kind:`LinkedField`,name:`ground`,plural:!1,selections:n,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:n,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[t,r,{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[i],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[t,r,i],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[t,r],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();L.hash=`ec675bca230cd02e0416b3615c5d335a`;var R=l();function z({query:e}){let t=c(),{data:n,...r}=(0,F.usePaginationFragment)(L,e),i=a();return(0,R.jsx)(k,{list:n.referrals,count:t.lists.referrals,none:t.referrals.none,columns:[t.cases.student,t.referrals.whereto,t.referrals.state,t.referrals.next],row:e=>(0,R.jsx)(B,{referral:e,now:i},e.id),pages:r})}function B({referral:e,now:t}){let n=c(),i=g(),{state:a,service:o,need:s,student:l,requestedOn:u,answeredOn:p,refusal:m,outcome:_,ground:v}=e,y=C.some(e=>e===a),b=a===`REJECTED`||a===`FAILED`;return(0,R.jsxs)(`tr`,{children:[(0,R.jsxs)(`th`,{scope:`row`,children:[(0,R.jsx)(A,{student:l}),(0,R.jsx)(`div`,{className:`small`,children:s?.domain?.label})]}),(0,R.jsx)(`td`,{children:o?(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(`a`,{href:`/agencies/${o.agency.id}`,children:o.agency.name}),(0,R.jsx)(`div`,{className:`quiet small`,children:o.name})]}):(0,R.jsx)(`span`,{className:`quiet`,children:n.app.withheld})}),(0,R.jsxs)(`td`,{children:[(0,R.jsx)(j,{state:a}),` `,(0,R.jsx)(`span`,{className:`quiet small`,children:(0,R.jsx)(h,{on:p??u,as:`short`})}),y&&u&&(0,R.jsx)(`div`,{className:`small strong`,children:n.referrals.waits(r(u,t))}),m&&(0,R.jsx)(`div`,{className:`bad small`,children:m.label}),_&&(0,R.jsx)(`div`,{className:`small`,children:i(`Outcome`,_)}),v&&(0,R.jsxs)(`div`,{className:`quiet small`,children:[n.linkage.ground,`: `,v.label]})]}),(0,R.jsxs)(`td`,{children:[y&&o&&(0,R.jsx)(f,{number:o.intake?.phone??o.agency.phone,who:o.agency.name}),b&&l&&s?.domain&&(0,R.jsxs)(`a`,{className:`button`,href:`/linkage/${l.id}/${s.domain.code}`,children:[n.referrals.elsewhere,(0,R.jsxs)(`span`,{className:`hidden-visually`,children:[(0,R.jsx)(d,{children:l.displayName}),` `,s.domain.label]}),(0,R.jsx)(O,{size:15,"aria-hidden":!0})]})]})]})}function V(){let e=c(),{query:t}=p(),n=JSON.stringify({filter:D(t,a()),oldest:t.get(`order`)===`oldest`}),r=(0,P.useDeferredValue)(n),i=JSON.parse(r);return(0,R.jsxs)(`div`,{className:`page`,children:[(0,R.jsx)(m,{title:e.referrals.title,lead:e.referrals.lead,end:(0,R.jsx)(b,{names:T})}),(0,R.jsxs)(`section`,{className:`card`,children:[(0,R.jsx)(`search`,{className:`filter-bar`,children:(0,R.jsx)(_,{brief:!0,fallback:(0,R.jsx)(`div`,{className:`field`}),children:(0,R.jsx)(H,{agency:i.filter.agency??``})})}),(0,R.jsx)(_,{fallback:(0,R.jsx)(u,{rows:8}),children:(0,R.jsx)(`div`,{className:r===n?``:`pending`,"aria-busy":r!==n,children:(0,R.jsx)(W,{...i})})})]})]})}function H({agency:e}){let t=c(),{schools:n}=S();return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(x,{name:`school`,label:t.students.school,none:t.students.anySchool,choices:n}),(0,R.jsx)(U,{agency:e}),(0,R.jsx)(x,{name:`requested`,label:t.referrals.requested,none:t.lists.anyTime,choices:y(t)}),(0,R.jsx)(x,{name:`order`,label:t.lists.order,choices:Object.keys(E).map(e=>({value:e,label:t.referrals.orders[e]}))})]})}function U({agency:e}){let t=c(),{referralFlow:r}=(0,F.useLazyLoadQuery)(M,{},n()),i=new Map;for(let{agency:e}of r??[])e&&i.set(e.id,e.name);let a=[...i].map(([e,t])=>({value:e,label:t})).sort((e,t)=>e.label.localeCompare(t.label));return e&&!i.has(e)&&a.push({value:e,label:t.referrals.chosenAgency}),(0,R.jsx)(x,{name:`agency`,label:t.referrals.agency,none:t.referrals.anyAgency,choices:a})}function W({filter:e,oldest:t}){let n=(0,F.useLazyLoadQuery)(N,{filter:e,school:e.school,orderBy:t?E.oldest:E.newest,count:50},i());return(0,R.jsxs)(R.Fragment,{children:[(0,R.jsx)(G,{counts:n.referralCounts,counted:!e.agency&&!e.requestedFrom}),(0,R.jsx)(z,{query:n})]})}function G({counts:e,counted:t}){let n=c(),r=g(),i=new Map((e??[]).map(({state:e,count:t})=>[e,t])),a=w.filter(e=>i.has(e)),o=C.reduce((e,t)=>e+(i.get(t)??0),0),s=e=>t?e:void 0;return(0,R.jsx)(v,{name:`state`,label:n.referrals.state,all:n.referrals.anyState,items:[{value:`waiting`,label:n.week.waiting,count:s(o)},...a.map(e=>({value:e,label:r(`ReferralState`,e),count:s(i.get(e))}))]})}export{V as default};