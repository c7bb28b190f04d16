import{D as e,O as t,T as n,b as r,g as i,m as a,t as o,x as s,y as c}from"./index-Da6Zzsis.js";import{a as l,c as u,i as d,t as f}from"./jsx-runtime-B5LH84-Y.js";import{o as p,r as m,s as h}from"./parts-BKGgRLq1.js";import{a as g,i as _,n as v,r as y,t as b}from"./ListFoot-C2EIUBws.js";import{a as x,i as S,n as C,o as w,r as T,t as E}from"./filter-Cr5sMg72.js";import{r as D,t as O}from"./needs-WOtkm4Vd.js";import{t as k}from"./Whom-D0Sk6TJU.js";t();var A=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`count`},t={defaultValue:null,kind:`LocalArgument`,name:`filter`},n={defaultValue:null,kind:`LocalArgument`,name:`orderBy`},r={kind:`Variable`,name:`filter`,variableName:`filter`},i={kind:`Variable`,name:`orderBy`,variableName:`orderBy`},a=[r,{kind:`Variable`,name:`first`,variableName:`count`},i],o={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{fragment:{argumentDefinitions:[e,t,n],kind:`Fragment`,metadata:null,name:`StudentsPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},r,i],kind:`FragmentSpread`,name:`StudentList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,n,e],kind:`Operation`,name:`StudentsPageQuery`,selections:[{alias:null,args:a,concreteType:`StudentConnection`,kind:`LinkedField`,name:`students`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[o,s,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[o,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[o,s],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[o,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:`needs(status:"OPEN")`},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[o,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:a,filters:[`filter`,`orderBy`],handle:`connection`,key:`StudentList_students`,kind:`LinkedHandle`,name:`students`}]},params:{cacheID:`6056d9053b46cc387c53265e5a49066c`,id:`6617f0a5ffa88e82d22135d65e83c364daa213830fa9cb675a61f9ba892892ff`,metadata:{},name:`StudentsPageQuery`,operationKind:`query`,text:`query StudentsPageQuery(
  $filter: StudentFilter
  $orderBy: StudentOrder
  $count: Int!
) {
  ...StudentList_query_1tT5Hu
}

fragment StudentList_query_1tT5Hu on Query {
  students(filter: $filter, orderBy: $orderBy, first: $count) {
    totalCount
    edges {
      node {
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
        needs(status: OPEN) {
          id
          level
          domain {
            code
            label
          }
        }
        cases {
          id
          stage
          class
          closedOn
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
`}}})();A.hash=`aeea9eef1b7078280ce42a7e62edb481`;var j=u(l(),1),M=e(),N=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`exceptGrade`},t={defaultValue:null,kind:`LocalArgument`,name:`exceptManager`},n={defaultValue:null,kind:`LocalArgument`,name:`exceptNeed`},r={defaultValue:null,kind:`LocalArgument`,name:`exceptSchool`},i={defaultValue:null,kind:`LocalArgument`,name:`exceptStage`},a=[{alias:null,args:null,kind:`ScalarField`,name:`key`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],o=[{alias:`byNeed`,args:[{kind:`Literal`,name:`by`,value:`NEED`},{kind:`Variable`,name:`filter`,variableName:`exceptNeed`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:a,storageKey:null},{alias:`byStage`,args:[{kind:`Literal`,name:`by`,value:`STAGE`},{kind:`Variable`,name:`filter`,variableName:`exceptStage`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:a,storageKey:null},{alias:`byGrade`,args:[{kind:`Literal`,name:`by`,value:`GRADE`},{kind:`Variable`,name:`filter`,variableName:`exceptGrade`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:a,storageKey:null},{alias:`bySchool`,args:[{kind:`Literal`,name:`by`,value:`SCHOOL`},{kind:`Variable`,name:`filter`,variableName:`exceptSchool`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:a,storageKey:null},{alias:`byManager`,args:[{kind:`Literal`,name:`by`,value:`CASE_MANAGER`},{kind:`Variable`,name:`filter`,variableName:`exceptManager`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:a,storageKey:null}];return{fragment:{argumentDefinitions:[e,t,n,r,i],kind:`Fragment`,metadata:null,name:`StudentFiltersQuery`,selections:o,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[n,i,e,r,t],kind:`Operation`,name:`StudentFiltersQuery`,selections:o},params:{cacheID:`cc9299d96a89d040fb39ad1e6b7e663f`,id:`9196060d597b0400ddf71acd242d24c1587c1b7e934ea2ce2b130f6099cef696`,metadata:{},name:`StudentFiltersQuery`,operationKind:`query`,text:`query StudentFiltersQuery(
  $exceptNeed: StudentFilter
  $exceptStage: StudentFilter
  $exceptGrade: StudentFilter
  $exceptSchool: StudentFilter
  $exceptManager: StudentFilter
) {
  byNeed: studentCounts(filter: $exceptNeed, by: NEED) {
    key
    label
    count
  }
  byStage: studentCounts(filter: $exceptStage, by: STAGE) {
    key
    label
    count
  }
  byGrade: studentCounts(filter: $exceptGrade, by: GRADE) {
    key
    label
    count
  }
  bySchool: studentCounts(filter: $exceptSchool, by: SCHOOL) {
    key
    label
    count
  }
  byManager: studentCounts(filter: $exceptManager, by: CASE_MANAGER) {
    key
    label
    count
  }
}
`}}})();N.hash=`50bfccb216bd76f6311428d3dde45b4c`;var P=f();function F({filter:e}){let t=d(),r=o(),i=a().caseManager!==null,s=D(),c=(0,M.useLazyLoadQuery)(N,{exceptNeed:{...e,need:null},exceptStage:{...e,stage:null},exceptGrade:{...e,grades:null},exceptSchool:{...e,school:null},exceptManager:{...e,caseManager:null}},n()),l=(e,t)=>e.map(e=>({value:e,label:t(e)})),u=l(w,e=>r(`Stage`,e)),f=g(c.byManager,e.caseManager??``);return(0,P.jsxs)(P.Fragment,{children:[(0,P.jsx)(y,{name:`level`,label:t.students.level,none:t.students.anyLevel,choices:l(T,e=>e===`URGENT`?r(`Level`,e):t.students.atLeast(r(`Level`,e)))}),(0,P.jsx)(y,{name:`need`,label:t.students.need,none:t.students.anyNeed,choices:g(c.byNeed,e.need??``,O(s))}),(0,P.jsx)(y,{name:`stage`,label:t.students.stage,none:t.students.anyStage,choices:g(c.byStage?.toSorted((e,t)=>w.indexOf(e.key)-w.indexOf(t.key)),e.stage??``,u)}),(0,P.jsx)(y,{name:`grade`,label:t.students.grade,none:t.students.anyGrade,choices:g(c.byGrade?.toSorted((e,t)=>Number(e.key)-Number(t.key)),e.grades?.[0]?.toString()??``)}),(0,P.jsx)(y,{name:`school`,label:t.students.school,none:t.students.anySchool,choices:g(c.bySchool,e.school??``)}),(0,P.jsx)(y,{name:`manager`,label:t.students.manager,none:t.lists.anyManager,choices:i?[{value:`me`,label:t.lists.me},...f]:f}),(0,P.jsx)(y,{name:`order`,label:t.students.order,choices:l(Object.keys(x),e=>t.students.orders[e])}),(0,P.jsx)(v,{name:`unserved`,label:t.students.unserved})]})}var I=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`orderBy`}],t={kind:`Variable`,name:`filter`,variableName:`filter`},n={kind:`Variable`,name:`orderBy`,variableName:`orderBy`},r=[{kind:`Variable`,name:`after`,variableName:`cursor`},t,{kind:`Variable`,name:`first`,variableName:`count`},n],i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`StudentListPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`},t,n],kind:`FragmentSpread`,name:`StudentList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`StudentListPageQuery`,selections:[{alias:null,args:r,concreteType:`StudentConnection`,kind:`LinkedField`,name:`students`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[i,a,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[i,a],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:`needs(status:"OPEN")`},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:r,filters:[`filter`,`orderBy`],handle:`connection`,key:`StudentList_students`,kind:`LinkedHandle`,name:`students`}]},params:{cacheID:`59cc3e49ccab39a750f7d7990b49a10b`,id:`622cb8bed444e5a3073ca6f78b4c661d09a909680d7a06a2da91d112ce05a18d`,metadata:{},name:`StudentListPageQuery`,operationKind:`query`,text:`query StudentListPageQuery(
  $count: Int!
  $cursor: String
  $filter: StudentFilter
  $orderBy: StudentOrder
) {
  ...StudentList_query_1FfpYs
}

fragment StudentList_query_1FfpYs on Query {
  students(filter: $filter, orderBy: $orderBy, first: $count, after: $cursor) {
    totalCount
    edges {
      node {
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
        needs(status: OPEN) {
          id
          level
          domain {
            code
            label
          }
        }
        cases {
          id
          stage
          class
          closedOn
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
`}}})();I.hash=`db33b0a9b330a820be1eb1b3d9cb4789`;var L=(function(){var e=[`students`],t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`orderBy`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:I}},name:`StudentList_query`,selections:[{alias:`students`,args:[{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Variable`,name:`orderBy`,variableName:`orderBy`}],concreteType:`StudentConnection`,kind:`LinkedField`,name:`__StudentList_students_connection`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[t,n,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[t,n],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:`needs(status:"OPEN")`},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();L.hash=`db33b0a9b330a820be1eb1b3d9cb4789`;function R({query:e}){let t=d(),{data:n,hasNext:r,isLoadingNext:i,loadNext:a}=(0,M.usePaginationFragment)(L,e),{students:o}=n;return o?o.edges.length===0?(0,P.jsx)(s,{children:t.students.none}):(0,P.jsxs)(P.Fragment,{children:[(0,P.jsx)(`p`,{className:`quiet small list-count`,role:`status`,children:t.lists.students(o.totalCount)}),(0,P.jsxs)(`table`,{className:`table list`,children:[(0,P.jsx)(`thead`,{children:(0,P.jsxs)(`tr`,{children:[(0,P.jsx)(`th`,{scope:`col`,children:t.students.name}),(0,P.jsx)(`th`,{scope:`col`,children:t.students.needs}),(0,P.jsx)(`th`,{scope:`col`,children:t.students.stage}),(0,P.jsx)(`th`,{scope:`col`,children:t.students.manager})]})}),(0,P.jsx)(`tbody`,{children:o.edges.map(({node:e})=>(0,P.jsx)(z,{student:e},e.id))})]}),(0,P.jsx)(b,{shown:o.edges.length,all:o.totalCount,hasNext:r,loading:i,more:()=>a(50)})]}):(0,P.jsx)(s,{children:t.student.notForRole})}function z({student:e}){let t=d(),n=o(),r=e.cases?.find(({closedOn:e})=>!e);return(0,P.jsxs)(`tr`,{children:[(0,P.jsx)(`th`,{scope:`row`,children:(0,P.jsx)(k,{student:e})}),(0,P.jsx)(`td`,{children:e.needs?e.needs.length===0?(0,P.jsx)(`span`,{className:`quiet`,children:t.students.noNeeds}):(0,P.jsx)(`ul`,{className:`need-line`,children:e.needs.map(({id:t,domain:n,level:r})=>(0,P.jsxs)(`li`,{children:[(0,P.jsx)(p,{level:r}),` `,(0,P.jsx)(`a`,{href:`/linkage/${e.id}/${n?.code??``}`,children:n?.label})]},t))}):(0,P.jsx)(`span`,{className:`quiet`,children:t.app.withheld})}),(0,P.jsx)(`td`,{children:r?(0,P.jsxs)(`span`,{className:`chips`,children:[n(`Stage`,r.stage),r.class!==`REGULAR`&&(0,P.jsx)(m,{of:r.class})]}):(0,P.jsx)(`span`,{className:`quiet`,children:t.students.noCase})}),(0,P.jsx)(`td`,{className:`quiet`,children:e.caseManager?.displayName})]})}function B(){let e=d(),{query:t}=i(),{caseManager:n}=a(),[o,s]=(0,j.useState)(``),l=t.get(`order`),u=JSON.stringify({filter:E(t,n?.id??null,o),order:C(l)?l:`name`}),f=(0,j.useDeferredValue)(u),p=JSON.parse(f);return(0,P.jsxs)(`div`,{className:`page`,children:[(0,P.jsx)(h,{title:e.students.title,lead:e.students.lead,end:(0,P.jsx)(_,{names:S})}),(0,P.jsxs)(`section`,{className:`card`,children:[(0,P.jsxs)(`search`,{className:`filter-bar`,children:[(0,P.jsxs)(`label`,{className:`field`,children:[(0,P.jsx)(`span`,{className:`label`,children:e.students.byName}),(0,P.jsx)(`input`,{className:`input`,type:`search`,autoComplete:`off`,spellCheck:!1,value:o,placeholder:e.students.byNameHint,onChange:e=>s(e.target.value)})]}),(0,P.jsx)(j.Suspense,{fallback:(0,P.jsx)(`div`,{className:`field`}),children:(0,P.jsx)(F,{filter:p.filter})})]}),(0,P.jsx)(c,{fallback:(0,P.jsx)(r,{rows:8}),children:(0,P.jsx)(`div`,{className:f===u?``:`pending`,"aria-busy":f!==u,children:(0,P.jsx)(V,{...p})})})]})]})}function V({filter:e,order:t}){let r=(0,M.useLazyLoadQuery)(A,{filter:e,orderBy:x[t],count:50},n());return(0,P.jsx)(R,{query:r})}export{B as default};