import{d as e,f as t,n,u as r}from"./days-DBXU7-1s.js";import{a as i,c as a,i as o,t as s}from"./jsx-runtime-CgGnQnqj.js";import{D as c,S as l,h as u,m as d,o as f,p,u as m,v as h,x as g}from"./index-CiOPri6_.js";import{r as _,t as v}from"./since-gaTgvEUM.js";import{i as y,r as b}from"./ListFoot-DDzCmmB8.js";import{t as x}from"./inScope-BGFDcd7I.js";import{a as S,i as C,n as w,r as T,t as E}from"./filter-D-p9kfKV.js";import{t as D}from"./arrow-right-BwhJid8u.js";import{n as O,t as k}from"./Whom-DyUIvsq0.js";import{t as A}from"./ReferralChip-CCuwXdYr.js";t();var j=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},t=[e],n=[{alias:null,args:null,concreteType:`ReferralFlow`,kind:`LinkedField`,name:`referralFlow`,plural:!0,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[e,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:t,storageKey:null},{alias:null,args:null,concreteType:`ReferralCount`,kind:`LinkedField`,name:`states`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`ReferralsPageAgenciesQuery`,selections:n,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[],kind:`Operation`,name:`ReferralsPageAgenciesQuery`,selections:n},params:{cacheID:`46c8273c2ce430775f7df50d1e49b16b`,id:`f6e8852a3d1958a45c5754b3de1c36d02703ed6ffb612503089ed7c096cf548c`,metadata:{},name:`ReferralsPageAgenciesQuery`,operationKind:`query`,text:`query ReferralsPageAgenciesQuery {
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
`}}})();j.hash=`75397c35c3f0f0bf023161e5bc430a0e`;var M=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`count`},t={defaultValue:null,kind:`LocalArgument`,name:`filter`},n={defaultValue:null,kind:`LocalArgument`,name:`orderBy`},r={defaultValue:null,kind:`LocalArgument`,name:`school`},i={alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},a={alias:null,args:[{kind:`Variable`,name:`school`,variableName:`school`}],concreteType:`ReferralCount`,kind:`LinkedField`,name:`referralCounts`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],storageKey:null},o={kind:`Variable`,name:`filter`,variableName:`filter`},s={kind:`Variable`,name:`orderBy`,variableName:`orderBy`},c=[o,{kind:`Variable`,name:`first`,variableName:`count`},s],l={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},u=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],d={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},f={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null};return{fragment:{argumentDefinitions:[e,t,n,r],kind:`Fragment`,metadata:null,name:`ReferralsPageQuery`,selections:[a,{args:[{kind:`Variable`,name:`count`,variableName:`count`},o,s],kind:`FragmentSpread`,name:`ReferralList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,r,n,e],kind:`Operation`,name:`ReferralsPageQuery`,selections:[a,{alias:null,args:c,concreteType:`ReferralConnection`,kind:`LinkedField`,name:`referrals`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`ReferralEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`node`,plural:!1,selections:[l,i,{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:u,storageKey:null},{alias:null,args:null,concreteType:`Ground`,kind:`LinkedField`,name:`ground`,plural:!1,selections:u,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[l,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:u,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[l,d,{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[f],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[l,d,f],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[l,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[l,d],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:c,filters:[`filter`,`orderBy`],handle:`connection`,key:`ReferralList_referrals`,kind:`LinkedHandle`,name:`referrals`}]},params:{cacheID:`3d6fb0643c2fb2a26ebb97847a0d5e96`,id:`c3c1614b66c9e2e5f6a77f1750efe35bff0cc4b7f16f6d16bf0f78515a1c288e`,metadata:{},name:`ReferralsPageQuery`,operationKind:`query`,text:`query ReferralsPageQuery(
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
`}}})();M.hash=`e01fdaef1670e8d91331949727fb6880`;var N=a(i(),1),P=e(),F=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`orderBy`}],t={kind:`Variable`,name:`filter`,variableName:`filter`},n={kind:`Variable`,name:`orderBy`,variableName:`orderBy`},r=[{kind:`Variable`,name:`after`,variableName:`cursor`},t,{kind:`Variable`,name:`first`,variableName:`count`},n],i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],o={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`ReferralListPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`},t,n],kind:`FragmentSpread`,name:`ReferralList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`ReferralListPageQuery`,selections:[{alias:null,args:r,concreteType:`ReferralConnection`,kind:`LinkedField`,name:`referrals`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`ReferralEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`node`,plural:!1,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:a,storageKey:null},{alias:null,args:null,concreteType:`Ground`,kind:`LinkedField`,name:`ground`,plural:!1,selections:a,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[i,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:a,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[i,o,{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[s],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[i,o,s],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[i,o],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:r,filters:[`filter`,`orderBy`],handle:`connection`,key:`ReferralList_referrals`,kind:`LinkedHandle`,name:`referrals`}]},params:{cacheID:`592a767f849b46babd39914ddc1c26b7`,id:`39d7fc3b6d59c0529ac739ff485f09f2ee78da31ccba86a9d9fe3d6b8c748f42`,metadata:{},name:`ReferralListPageQuery`,operationKind:`query`,text:`query ReferralListPageQuery(
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
`}}})();F.hash=`ec675bca230cd02e0416b3615c5d335a`;var I=(function(){var e=[`referrals`],t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n=[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],r={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null};return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`orderBy`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:F}},name:`ReferralList_query`,selections:[{alias:`referrals`,args:[{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Variable`,name:`orderBy`,variableName:`orderBy`}],concreteType:`ReferralConnection`,kind:`LinkedField`,name:`__ReferralList_referrals_connection`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`ReferralEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Referral`,kind:`LinkedField`,name:`node`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`state`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`requestedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`answeredOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`outcome`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`refusal`,plural:!1,selections:n,storageKey:null},{alias:null,args:null,concreteType:`Ground`,kind:`LinkedField`,name:`ground`,plural:!1,selections:n,storageKey:null},{alias:null,args:null,concreteType:`Need`,kind:`LinkedField`,name:`need`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:n,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`service`,plural:!1,selections:[t,r,{alias:null,args:null,concreteType:`Intake`,kind:`LinkedField`,name:`intake`,plural:!1,selections:[i],storageKey:null},{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`agency`,plural:!1,selections:[t,r,i],storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[t,r],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();I.hash=`ec675bca230cd02e0416b3615c5d335a`;var L=s();function R({query:e}){let t=o(),{data:n,...i}=(0,P.usePaginationFragment)(I,e),a=r();return(0,L.jsx)(O,{list:n.referrals,count:t.lists.referrals,none:t.referrals.none,columns:[t.cases.student,t.referrals.whereto,t.referrals.state,t.referrals.next],row:e=>(0,L.jsx)(z,{referral:e,now:a},e.id),pages:i})}function z({referral:e,now:t}){let r=o(),i=h(),{state:a,service:s,need:c,student:l,requestedOn:f,answeredOn:p,refusal:g,outcome:_,ground:v}=e,y=S.some(e=>e===a),b=a===`REJECTED`||a===`FAILED`;return(0,L.jsxs)(`tr`,{children:[(0,L.jsxs)(`th`,{scope:`row`,children:[(0,L.jsx)(k,{student:l}),(0,L.jsx)(`div`,{className:`small`,children:c?.domain?.label})]}),(0,L.jsx)(`td`,{children:s?(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(`a`,{href:`/agencies/${s.agency.id}`,children:s.agency.name}),(0,L.jsx)(`div`,{className:`quiet small`,children:s.name})]}):(0,L.jsx)(`span`,{className:`quiet`,children:r.app.withheld})}),(0,L.jsxs)(`td`,{children:[(0,L.jsx)(A,{state:a}),` `,(0,L.jsx)(`span`,{className:`quiet small`,children:(0,L.jsx)(m,{on:p??f,as:`short`})}),y&&f&&(0,L.jsx)(`div`,{className:`small strong`,children:r.referrals.waits(n(f,t))}),g&&(0,L.jsx)(`div`,{className:`bad small`,children:g.label}),_&&(0,L.jsx)(`div`,{className:`small`,children:i(`Outcome`,_)}),v&&(0,L.jsxs)(`div`,{className:`quiet small`,children:[r.linkage.ground,`: `,v.label]})]}),(0,L.jsxs)(`td`,{children:[y&&s&&(0,L.jsx)(d,{number:s.intake?.phone??s.agency.phone,who:s.agency.name}),b&&l&&c?.domain&&(0,L.jsxs)(`a`,{className:`button`,href:`/linkage/${l.id}/${c.domain.code}`,children:[r.referrals.elsewhere,(0,L.jsxs)(`span`,{className:`hidden-visually`,children:[(0,L.jsx)(u,{children:l.displayName}),` `,c.domain.label]}),(0,L.jsx)(D,{size:15,"aria-hidden":!0})]})]})]})}function B(){let e=o(),{query:t}=f(),n=JSON.stringify({filter:E(t,r()),oldest:t.get(`order`)===`oldest`}),i=(0,N.useDeferredValue)(n),a=JSON.parse(i);return(0,L.jsxs)(`div`,{className:`page`,children:[(0,L.jsx)(p,{title:e.referrals.title,lead:e.referrals.lead,end:(0,L.jsx)(y,{names:w})}),(0,L.jsxs)(`section`,{className:`card`,children:[(0,L.jsx)(`search`,{className:`filter-bar`,children:(0,L.jsx)(N.Suspense,{fallback:(0,L.jsx)(`div`,{className:`field`}),children:(0,L.jsx)(V,{agency:a.filter.agency??``})})}),(0,L.jsx)(g,{fallback:(0,L.jsx)(l,{rows:8}),children:(0,L.jsx)(`div`,{className:i===n?``:`pending`,"aria-busy":i!==n,children:(0,L.jsx)(U,{...a})})})]})]})}function V({agency:e}){let t=o(),{schools:n}=x();return(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(b,{name:`school`,label:t.students.school,none:t.students.anySchool,choices:n}),(0,L.jsx)(H,{agency:e}),(0,L.jsx)(b,{name:`requested`,label:t.referrals.requested,none:t.lists.anyTime,choices:v(t)}),(0,L.jsx)(b,{name:`order`,label:t.lists.order,choices:Object.keys(T).map(e=>({value:e,label:t.referrals.orders[e]}))})]})}function H({agency:e}){let t=o(),{referralFlow:n}=(0,P.useLazyLoadQuery)(j,{}),r=new Map;for(let{agency:e}of n??[])e&&r.set(e.id,e.name);let i=[...r].map(([e,t])=>({value:e,label:t})).sort((e,t)=>e.label.localeCompare(t.label));return e&&!r.has(e)&&i.push({value:e,label:t.referrals.chosenAgency}),(0,L.jsx)(b,{name:`agency`,label:t.referrals.agency,none:t.referrals.anyAgency,choices:i})}function U({filter:e,oldest:t}){let n=(0,P.useLazyLoadQuery)(M,{filter:e,school:e.school,orderBy:t?T.oldest:T.newest,count:50},c());return(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(W,{counts:n.referralCounts,counted:!e.agency&&!e.requestedFrom}),(0,L.jsx)(R,{query:n})]})}function W({counts:e,counted:t}){let n=o(),r=h(),i=new Map((e??[]).map(({state:e,count:t})=>[e,t])),a=C.filter(e=>i.has(e)),s=S.reduce((e,t)=>e+(i.get(t)??0),0),c=e=>t?e:void 0;return(0,L.jsx)(_,{name:`state`,label:n.referrals.state,all:n.referrals.anyState,items:[{value:`waiting`,label:n.week.waiting,count:c(s)},...a.map(e=>({value:e,label:r(`ReferralState`,e),count:c(i.get(e))}))]})}export{B as default};