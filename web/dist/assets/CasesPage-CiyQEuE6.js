import{_ as e,g as t,p as n,u as r}from"./days-D0abyobv.js";import{a as i,c as a,i as o,t as s}from"./jsx-runtime-rGArunWW.js";import{S as c,c as l,h as u,i as d,l as f,o as p,p as m,u as h,v as g,x as _}from"./index-BMGvdfxj.js";import{r as v,t as y}from"./since-dhplwNt-.js";import{i as b,n as x,r as S}from"./ListFoot-DCo67EiS.js";import{t as C}from"./inScope-CQo9NmKT.js";import{o as w}from"./filter-CvuY--gz.js";import{n as T,t as E}from"./Whom-Cvup3NR5.js";import{a as D,i as O,n as k,r as A,t as j}from"./filter-CkRaxXg4.js";e();var M=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`count`},t={defaultValue:null,kind:`LocalArgument`,name:`exceptClass`},n={defaultValue:null,kind:`LocalArgument`,name:`exceptStage`},r={defaultValue:null,kind:`LocalArgument`,name:`filter`},i={defaultValue:null,kind:`LocalArgument`,name:`orderBy`},a={alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},o=[{alias:null,args:null,kind:`ScalarField`,name:`key`,storageKey:null},a,{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],s={alias:`byStage`,args:[{kind:`Literal`,name:`by`,value:`STAGE`},{kind:`Variable`,name:`filter`,variableName:`exceptStage`}],concreteType:`Count`,kind:`LinkedField`,name:`caseCounts`,plural:!0,selections:o,storageKey:null},c={alias:`byClass`,args:[{kind:`Literal`,name:`by`,value:`CLASS`},{kind:`Variable`,name:`filter`,variableName:`exceptClass`}],concreteType:`Count`,kind:`LinkedField`,name:`caseCounts`,plural:!0,selections:o,storageKey:null},l={kind:`Variable`,name:`filter`,variableName:`filter`},u={kind:`Variable`,name:`orderBy`,variableName:`orderBy`},d=[l,{kind:`Variable`,name:`first`,variableName:`count`},u],f={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},p={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{fragment:{argumentDefinitions:[e,t,n,r,i],kind:`Fragment`,metadata:null,name:`CasesPageQuery`,selections:[s,c,{args:[{kind:`Variable`,name:`count`,variableName:`count`},l,u],kind:`FragmentSpread`,name:`CaseList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[r,n,t,i,e],kind:`Operation`,name:`CasesPageQuery`,selections:[s,c,{alias:null,args:d,concreteType:`CaseConnection`,kind:`LinkedField`,name:`cases`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`CaseEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`node`,plural:!1,selections:[f,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`openedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`sentUpOn`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`termination`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},a],storageKey:null},{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`leftOn`,storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:1}],concreteType:`ContactConnection`,kind:`LinkedField`,name:`contacts`,plural:!1,selections:[{alias:null,args:null,concreteType:`Contact`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[f,{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null}],storageKey:null}],storageKey:`contacts(first:1)`},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[f,p,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[f,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[f,p],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:d,filters:[`filter`,`orderBy`],handle:`connection`,key:`CaseList_cases`,kind:`LinkedHandle`,name:`cases`}]},params:{cacheID:`ee6dd2f6c3ac3e2dff2d9a6143e91ee4`,id:`383579fa3eaf21c3e95eabb50f3382b21fea9b916bc13d197d1f6c3cbd6e5b5b`,metadata:{},name:`CasesPageQuery`,operationKind:`query`,text:`query CasesPageQuery(
  $filter: CaseFilter
  $exceptStage: CaseFilter
  $exceptClass: CaseFilter
  $orderBy: CaseOrder
  $count: Int!
) {
  byStage: caseCounts(filter: $exceptStage, by: STAGE) {
    key
    label
    count
  }
  byClass: caseCounts(filter: $exceptClass, by: CLASS) {
    key
    label
    count
  }
  ...CaseList_query_1tT5Hu
}

fragment CaseList_query_1tT5Hu on Query {
  cases(filter: $filter, orderBy: $orderBy, first: $count) {
    totalCount
    edges {
      node {
        id
        stage
        class
        openedOn
        closedOn
        sentUpOn
        termination {
          code
          label
        }
        stages {
          dueOn
          leftOn
        }
        contacts(first: 1) {
          nodes {
            id
            on
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
          caseManager {
            id
            displayName
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
`}}})();M.hash=`845313300214015f853e75e8beb27436`;var N=a(i(),1),P=t(),F=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`orderBy`}],t={kind:`Variable`,name:`filter`,variableName:`filter`},n={kind:`Variable`,name:`orderBy`,variableName:`orderBy`},r=[{kind:`Variable`,name:`after`,variableName:`cursor`},t,{kind:`Variable`,name:`first`,variableName:`count`},n],i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`CaseListPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`},t,n],kind:`FragmentSpread`,name:`CaseList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`CaseListPageQuery`,selections:[{alias:null,args:r,concreteType:`CaseConnection`,kind:`LinkedField`,name:`cases`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`CaseEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`node`,plural:!1,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`openedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`sentUpOn`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`termination`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`leftOn`,storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:1}],concreteType:`ContactConnection`,kind:`LinkedField`,name:`contacts`,plural:!1,selections:[{alias:null,args:null,concreteType:`Contact`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null}],storageKey:null}],storageKey:`contacts(first:1)`},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[i,a,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[i,a],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:r,filters:[`filter`,`orderBy`],handle:`connection`,key:`CaseList_cases`,kind:`LinkedHandle`,name:`cases`}]},params:{cacheID:`cc86dc9393811a1b02ff59af205ec825`,id:`2603f670b75805b3a93da587a8bf6c31d4cd7269034143cf23cac26abd619c6d`,metadata:{},name:`CaseListPageQuery`,operationKind:`query`,text:`query CaseListPageQuery(
  $count: Int!
  $cursor: String
  $filter: CaseFilter
  $orderBy: CaseOrder
) {
  ...CaseList_query_1FfpYs
}

fragment CaseList_query_1FfpYs on Query {
  cases(filter: $filter, orderBy: $orderBy, first: $count, after: $cursor) {
    totalCount
    edges {
      node {
        id
        stage
        class
        openedOn
        closedOn
        sentUpOn
        termination {
          code
          label
        }
        stages {
          dueOn
          leftOn
        }
        contacts(first: 1) {
          nodes {
            id
            on
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
          caseManager {
            id
            displayName
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
`}}})();F.hash=`57eae0f1a54e1279b2c9da3bba257787`;var I=(function(){var e=[`cases`],t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`orderBy`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:F}},name:`CaseList_query`,selections:[{alias:`cases`,args:[{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Variable`,name:`orderBy`,variableName:`orderBy`}],concreteType:`CaseConnection`,kind:`LinkedField`,name:`__CaseList_cases_connection`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`CaseEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`node`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`openedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`sentUpOn`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`termination`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`StageEntry`,kind:`LinkedField`,name:`stages`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`dueOn`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`leftOn`,storageKey:null}],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:1}],concreteType:`ContactConnection`,kind:`LinkedField`,name:`contacts`,plural:!1,selections:[{alias:null,args:null,concreteType:`Contact`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`on`,storageKey:null}],storageKey:null}],storageKey:`contacts(first:1)`},{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`student`,plural:!1,selections:[t,n,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[t,n],storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();I.hash=`57eae0f1a54e1279b2c9da3bba257787`;var L=s();function R({query:e,unseen:t}){let n=o(),{data:i,...a}=(0,P.usePaginationFragment)(I,e),s=r();return(0,L.jsx)(T,{list:i.cases,count:t?e=>n.cases.unseenCount(e,30):n.lists.cases,none:n.cases.none,columns:[n.cases.student,n.students.stage,n.students.manager,n.cases.openedOn,n.cases.lastContact],row:e=>(0,L.jsx)(z,{of:e,now:s},e.id),pages:a})}function z({of:e,now:t}){let n=o(),r=g(),i=e.contacts?.nodes[0]?.on,a=e.closedOn?null:e.stages?.find(({leftOn:e})=>!e)?.dueOn;return(0,L.jsxs)(`tr`,{children:[(0,L.jsx)(`th`,{scope:`row`,children:(0,L.jsx)(E,{student:e.student})}),(0,L.jsxs)(`td`,{children:[(0,L.jsxs)(`span`,{className:`chips`,children:[e.closedOn?(0,L.jsx)(l,{children:n.cases.states.closed}):(0,L.jsx)(f,{of:e.class}),e.closedOn?e.termination?.label:r(`Stage`,e.stage)]}),a&&(0,L.jsxs)(`div`,{className:a<t?`late small`:`quiet small`,children:[n.student.stageDue,` `,(0,L.jsx)(h,{on:a})]})]}),(0,L.jsx)(`td`,{className:`quiet`,"data-name":n.students.manager,children:(0,L.jsx)(u,{children:e.student?.caseManager?.displayName})}),(0,L.jsxs)(`td`,{"data-name":n.cases.openedOn,children:[(0,L.jsx)(h,{on:e.openedOn,as:`short`}),e.closedOn&&(0,L.jsxs)(`div`,{className:`quiet small`,children:[n.cases.closedOn,` `,(0,L.jsx)(h,{on:e.closedOn,as:`short`})]}),e.sentUpOn&&(0,L.jsxs)(`div`,{className:`quiet small`,children:[n.cases.sentUpOn,` `,(0,L.jsx)(h,{on:e.sentUpOn,as:`short`})]})]}),(0,L.jsx)(`td`,{"data-name":n.cases.lastContact,children:(0,L.jsx)(B,{of:e,on:i,now:t})})]})}function B({of:e,on:t,now:n}){let r=o();if(!e.contacts)return(0,L.jsx)(`span`,{className:`quiet`,children:r.app.withheld});let i=A(e,t,n);return(0,L.jsx)(`span`,{className:i?`late`:``,children:t?(0,L.jsx)(h,{on:t,as:`relative`}):r.cases.noContact})}function V(){let e=o(),{query:t}=p(),{caseManager:n}=d(),i=JSON.stringify({filter:k(t,n?.id??null,r()),newest:t.get(`order`)===`newest`,unseen:t.has(`unseen`)}),a=(0,N.useDeferredValue)(i);return(0,L.jsxs)(`div`,{className:`page`,children:[(0,L.jsx)(m,{title:e.cases.title,lead:e.cases.lead,end:(0,L.jsx)(b,{names:O})}),(0,L.jsxs)(`section`,{className:`card`,children:[(0,L.jsx)(`search`,{className:`filter-bar`,children:(0,L.jsx)(_,{brief:!0,fallback:(0,L.jsx)(`div`,{className:`field`}),children:(0,L.jsx)(H,{})})}),(0,L.jsx)(_,{fallback:(0,L.jsx)(c,{rows:8}),children:(0,L.jsx)(`div`,{className:a===i?``:`pending`,"aria-busy":a!==i,children:(0,L.jsx)(U,{...JSON.parse(a)})})})]})]})}function H(){let e=o(),{schools:t,managers:n}=C();return(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(S,{name:`state`,label:e.cases.state,choices:[{value:`open`,label:e.cases.states.open},{value:`closed`,label:e.cases.states.closed},{value:`all`,label:e.cases.states.all}]}),(0,L.jsx)(S,{name:`manager`,label:e.students.manager,none:e.lists.anyManager,choices:n}),(0,L.jsx)(S,{name:`school`,label:e.students.school,none:e.students.anySchool,choices:t}),(0,L.jsx)(S,{name:`opened`,label:e.cases.opened,none:e.lists.anyTime,choices:y(e)}),(0,L.jsx)(S,{name:`order`,label:e.lists.order,choices:Object.keys(D).map(t=>({value:t,label:e.cases.orders[t]}))}),(0,L.jsx)(x,{name:`unseen`,label:e.cases.unseen(30)})]})}function U({filter:e,newest:t,unseen:r}){let i=(0,P.useLazyLoadQuery)(M,{filter:e,exceptStage:{...e,stages:null},exceptClass:{...e,class:null},orderBy:t?D.newest:D.oldest,count:50},n());return(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(W,{...i}),(0,L.jsx)(R,{query:i,unseen:r})]})}function W({byStage:e,byClass:t}){let n=o(),r=(e,t)=>(e??[]).toSorted((e,n)=>t.indexOf(e.key)-t.indexOf(n.key)).map(({key:e,label:t,count:n})=>({value:e,label:t,count:n}));return!e||!t?null:(0,L.jsxs)(L.Fragment,{children:[(0,L.jsx)(v,{name:`class`,label:n.cases.class,all:n.cases.anyClass,items:r(t,j)}),(0,L.jsx)(v,{name:`stage`,label:n.students.stage,all:n.students.anyStage,items:r(e,w)})]})}export{V as default};