import{_ as e,g as t,p as n}from"./days-D0abyobv.js";import{a as r,c as i,i as a,t as o}from"./jsx-runtime-rGArunWW.js";import{S as s,f as c,h as l,i as u,l as d,o as f,p,v as m,x as h}from"./index-BMGvdfxj.js";import{a as g,i as _,n as v,r as y}from"./ListFoot-DCo67EiS.js";import{a as b,i as x,n as S,o as C,r as w,t as T}from"./filter-CvuY--gz.js";import{r as E,t as D}from"./needs-DxdY62fv.js";import{n as O,t as k}from"./Whom-Cvup3NR5.js";e();var A=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`count`},t={defaultValue:null,kind:`LocalArgument`,name:`filter`},n={defaultValue:null,kind:`LocalArgument`,name:`orderBy`},r={kind:`Variable`,name:`filter`,variableName:`filter`},i={kind:`Variable`,name:`orderBy`,variableName:`orderBy`},a=[r,{kind:`Variable`,name:`first`,variableName:`count`},i],o={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{fragment:{argumentDefinitions:[e,t,n],kind:`Fragment`,metadata:null,name:`StudentsPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},r,i],kind:`FragmentSpread`,name:`StudentList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,n,e],kind:`Operation`,name:`StudentsPageQuery`,selections:[{alias:null,args:a,concreteType:`StudentConnection`,kind:`LinkedField`,name:`students`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[o,s,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[o,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[o,s],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[o,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:`needs(status:"OPEN")`},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[o,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:a,filters:[`filter`,`orderBy`],handle:`connection`,key:`StudentList_students`,kind:`LinkedHandle`,name:`students`}]},params:{cacheID:`6056d9053b46cc387c53265e5a49066c`,id:`6617f0a5ffa88e82d22135d65e83c364daa213830fa9cb675a61f9ba892892ff`,metadata:{},name:`StudentsPageQuery`,operationKind:`query`,text:`query StudentsPageQuery(
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
`}}})();A.hash=`aeea9eef1b7078280ce42a7e62edb481`;var j=i(r(),1),M=t(),N=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`exceptArea`},t={defaultValue:null,kind:`LocalArgument`,name:`exceptGrade`},n={defaultValue:null,kind:`LocalArgument`,name:`exceptManager`},r={defaultValue:null,kind:`LocalArgument`,name:`exceptNeed`},i={defaultValue:null,kind:`LocalArgument`,name:`exceptSchool`},a={defaultValue:null,kind:`LocalArgument`,name:`exceptStage`},o=[{alias:null,args:null,kind:`ScalarField`,name:`key`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`count`,storageKey:null}],s=[{alias:`byNeed`,args:[{kind:`Literal`,name:`by`,value:`NEED`},{kind:`Variable`,name:`filter`,variableName:`exceptNeed`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:o,storageKey:null},{alias:`byStage`,args:[{kind:`Literal`,name:`by`,value:`STAGE`},{kind:`Variable`,name:`filter`,variableName:`exceptStage`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:o,storageKey:null},{alias:`byGrade`,args:[{kind:`Literal`,name:`by`,value:`GRADE`},{kind:`Variable`,name:`filter`,variableName:`exceptGrade`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:o,storageKey:null},{alias:`bySchool`,args:[{kind:`Literal`,name:`by`,value:`SCHOOL`},{kind:`Variable`,name:`filter`,variableName:`exceptSchool`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:o,storageKey:null},{alias:`byArea`,args:[{kind:`Literal`,name:`by`,value:`AREA`},{kind:`Variable`,name:`filter`,variableName:`exceptArea`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:o,storageKey:null},{alias:`byManager`,args:[{kind:`Literal`,name:`by`,value:`CASE_MANAGER`},{kind:`Variable`,name:`filter`,variableName:`exceptManager`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:o,storageKey:null}];return{fragment:{argumentDefinitions:[e,t,n,r,i,a],kind:`Fragment`,metadata:null,name:`StudentFiltersQuery`,selections:s,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[r,a,t,i,e,n],kind:`Operation`,name:`StudentFiltersQuery`,selections:s},params:{cacheID:`f29b854cf7e9392c288f97ba7e07010d`,id:`722da2a61f22a91f20b052b927d6cdcbdc2d9b7c6ff9eb70e44cf69e377d83d5`,metadata:{},name:`StudentFiltersQuery`,operationKind:`query`,text:`query StudentFiltersQuery(
  $exceptNeed: StudentFilter
  $exceptStage: StudentFilter
  $exceptGrade: StudentFilter
  $exceptSchool: StudentFilter
  $exceptArea: StudentFilter
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
  byArea: studentCounts(filter: $exceptArea, by: AREA) {
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
`}}})();N.hash=`3b8e1083bdb25df494ff07bb9238eb2d`;var P=o();function F({filter:e}){let t=a(),r=m(),i=u().caseManager!==null,o=E(),s=(0,M.useLazyLoadQuery)(N,{exceptNeed:{...e,need:null},exceptStage:{...e,stage:null},exceptGrade:{...e,grades:null},exceptSchool:{...e,school:null},exceptArea:{...e,area:null},exceptManager:{...e,caseManager:null}},n()),c=(e,t)=>e.map(e=>({value:e,label:t(e)})),l=c(C,e=>r(`Stage`,e)),d=g(s.byManager,e.caseManager??``);return(0,P.jsxs)(P.Fragment,{children:[(0,P.jsx)(y,{name:`level`,label:t.students.level,none:t.students.anyLevel,choices:c(w,e=>e===`URGENT`?r(`Level`,e):t.students.atLeast(r(`Level`,e)))}),(0,P.jsx)(y,{name:`need`,label:t.students.need,none:t.students.anyNeed,choices:g(s.byNeed,e.need??``,D(o))}),(0,P.jsx)(y,{name:`stage`,label:t.students.stage,none:t.students.anyStage,choices:g(s.byStage?.toSorted((e,t)=>C.indexOf(e.key)-C.indexOf(t.key)),e.stage??``,l)}),(0,P.jsx)(y,{name:`grade`,label:t.students.grade,none:t.students.anyGrade,choices:g(s.byGrade?.toSorted((e,t)=>Number(e.key)-Number(t.key)),e.grades?.[0]?.toString()??``)}),(0,P.jsx)(y,{name:`school`,label:t.students.school,none:t.students.anySchool,choices:g(s.bySchool,e.school??``)}),(0,P.jsx)(y,{name:`area`,label:t.students.area,none:t.students.anyArea,choices:g(s.byArea,e.area??``)}),(0,P.jsx)(y,{name:`manager`,label:t.students.manager,none:t.lists.anyManager,choices:i?[{value:`me`,label:t.lists.me},...d]:d}),(0,P.jsx)(y,{name:`order`,label:t.students.order,choices:c(Object.keys(b),e=>t.students.orders[e])}),(0,P.jsx)(v,{name:`unserved`,label:t.students.unserved})]})}var I=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`orderBy`}],t={kind:`Variable`,name:`filter`,variableName:`filter`},n={kind:`Variable`,name:`orderBy`,variableName:`orderBy`},r=[{kind:`Variable`,name:`after`,variableName:`cursor`},t,{kind:`Variable`,name:`first`,variableName:`count`},n],i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`StudentListPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`},t,n],kind:`FragmentSpread`,name:`StudentList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`StudentListPageQuery`,selections:[{alias:null,args:r,concreteType:`StudentConnection`,kind:`LinkedField`,name:`students`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[i,a,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[i,a],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:`needs(status:"OPEN")`},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:r,filters:[`filter`,`orderBy`],handle:`connection`,key:`StudentList_students`,kind:`LinkedHandle`,name:`students`}]},params:{cacheID:`59cc3e49ccab39a750f7d7990b49a10b`,id:`622cb8bed444e5a3073ca6f78b4c661d09a909680d7a06a2da91d112ce05a18d`,metadata:{},name:`StudentListPageQuery`,operationKind:`query`,text:`query StudentListPageQuery(
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
`}}})();I.hash=`db33b0a9b330a820be1eb1b3d9cb4789`;var L=(function(){var e=[`students`],t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`},{defaultValue:null,kind:`LocalArgument`,name:`orderBy`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:I}},name:`StudentList_query`,selections:[{alias:`students`,args:[{kind:`Variable`,name:`filter`,variableName:`filter`},{kind:`Variable`,name:`orderBy`,variableName:`orderBy`}],concreteType:`StudentConnection`,kind:`LinkedField`,name:`__StudentList_students_connection`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[t,n,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[t,n],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:`needs(status:"OPEN")`},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();L.hash=`db33b0a9b330a820be1eb1b3d9cb4789`;function R({query:e}){let t=a(),{data:n,...r}=(0,M.usePaginationFragment)(L,e);return(0,P.jsx)(O,{list:n.students,count:t.lists.students,none:t.students.none,columns:[t.students.name,t.students.needs,t.students.stage,t.students.manager],row:e=>(0,P.jsx)(z,{student:e},e.id),pages:r})}function z({student:e}){let t=a(),n=m(),r=e.cases?.find(({closedOn:e})=>!e);return(0,P.jsxs)(`tr`,{children:[(0,P.jsx)(`th`,{scope:`row`,children:(0,P.jsx)(k,{student:e})}),(0,P.jsx)(`td`,{children:e.needs?e.needs.length===0?(0,P.jsx)(`span`,{className:`quiet`,children:t.students.noNeeds}):(0,P.jsx)(`ul`,{className:`need-line`,children:e.needs.map(({id:t,domain:n,level:r})=>(0,P.jsxs)(`li`,{children:[(0,P.jsx)(c,{level:r}),` `,(0,P.jsx)(`a`,{href:`/linkage/${e.id}/${n?.code??``}`,children:n?.label})]},t))}):(0,P.jsx)(`span`,{className:`quiet`,children:t.app.withheld})}),(0,P.jsx)(`td`,{children:r?(0,P.jsxs)(`span`,{className:`chips`,children:[n(`Stage`,r.stage),r.class!==`REGULAR`&&(0,P.jsx)(d,{of:r.class})]}):(0,P.jsx)(`span`,{className:`quiet`,children:t.students.noCase})}),(0,P.jsx)(`td`,{className:`quiet`,"data-name":t.students.manager,children:(0,P.jsx)(l,{children:e.caseManager?.displayName})})]})}function B(){let e=a(),{query:t}=f(),{caseManager:n}=u(),[r,i]=(0,j.useState)(``),o=t.get(`order`),c=JSON.stringify({filter:T(t,n?.id??null,r),order:S(o)?o:`name`}),l=(0,j.useDeferredValue)(c),d=JSON.parse(l);return(0,P.jsxs)(`div`,{className:`page`,children:[(0,P.jsx)(p,{title:e.students.title,lead:e.students.lead,end:(0,P.jsx)(_,{names:x})}),(0,P.jsxs)(`section`,{className:`card`,children:[(0,P.jsxs)(`search`,{className:`filter-bar`,children:[(0,P.jsxs)(`label`,{className:`field`,children:[(0,P.jsx)(`span`,{className:`label`,children:e.students.byName}),(0,P.jsx)(`input`,{className:`input`,type:`search`,autoComplete:`off`,spellCheck:!1,value:r,placeholder:e.students.byNameHint,onChange:e=>i(e.target.value)})]}),(0,P.jsx)(h,{brief:!0,fallback:(0,P.jsx)(`div`,{className:`field`}),children:(0,P.jsx)(F,{filter:d.filter})})]}),(0,P.jsx)(h,{fallback:(0,P.jsx)(s,{rows:8}),children:(0,P.jsx)(`div`,{className:l===c?``:`pending`,"aria-busy":l!==c,children:(0,P.jsx)(V,{...d})})})]})]})}function V({filter:e,order:t}){let r=(0,M.useLazyLoadQuery)(A,{filter:e,orderBy:b[t],count:50},n());return(0,P.jsx)(R,{query:r})}export{B as default};