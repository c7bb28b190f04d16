import{d as e,u as t}from"./days-BzXWl66C.js";import{a as n,c as r,i,t as a}from"./jsx-runtime-Bl5WSmcf.js";import{a as o,d as s,h as c,l,o as u,r as d,s as f,u as p}from"./index-BwaaP2cJ.js";import{o as m,r as h,s as g}from"./parts-BJzxumiD.js";import{t as _}from"./Choose-4DNigZ-e.js";import{r as v,t as y}from"./needs-CfqJCk1Y.js";e();var b=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`count`},t={defaultValue:null,kind:`LocalArgument`,name:`direction`},n={defaultValue:null,kind:`LocalArgument`,name:`filter`},r={kind:`Variable`,name:`direction`,variableName:`direction`},i={kind:`Variable`,name:`filter`,variableName:`filter`},a=[i,{kind:`Variable`,name:`first`,variableName:`count`},{fields:[r,{kind:`Literal`,name:`field`,value:`NAME`}],kind:`ObjectValue`,name:`orderBy`}],o={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{fragment:{argumentDefinitions:[e,t,n],kind:`Fragment`,metadata:null,name:`StudentsPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},r,i],kind:`FragmentSpread`,name:`StudentList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[n,t,e],kind:`Operation`,name:`StudentsPageQuery`,selections:[{alias:null,args:a,concreteType:`StudentConnection`,kind:`LinkedField`,name:`students`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[o,s,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[o,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[o,s],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[o,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:`needs(status:"OPEN")`},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[o,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:a,filters:[`filter`,`orderBy`],handle:`connection`,key:`StudentList_students`,kind:`LinkedHandle`,name:`students`}]},params:{cacheID:`1e02bd8550c1f956267b17ff20a39203`,id:`3ecad5213c791082063ca9562a507b9a40e7801956d7092f55e0770029f530e8`,metadata:{},name:`StudentsPageQuery`,operationKind:`query`,text:`query StudentsPageQuery(
  $filter: StudentFilter
  $direction: OrderDirection!
  $count: Int!
) {
  ...StudentList_query_4mwoZb
}

fragment StudentList_query_4mwoZb on Query {
  students(filter: $filter, orderBy: {field: NAME, direction: $direction}, first: $count) {
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
`}}})();b.hash=`889aefd7108528f9730c75a203731b60`;var x=r(n(),1),S=t(),C=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`direction`},{defaultValue:null,kind:`LocalArgument`,name:`filter`}],t={kind:`Variable`,name:`direction`,variableName:`direction`},n={kind:`Variable`,name:`filter`,variableName:`filter`},r=[{kind:`Variable`,name:`after`,variableName:`cursor`},n,{kind:`Variable`,name:`first`,variableName:`count`},{fields:[t,{kind:`Literal`,name:`field`,value:`NAME`}],kind:`ObjectValue`,name:`orderBy`}],i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`StudentListPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`},t,n],kind:`FragmentSpread`,name:`StudentList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`StudentListPageQuery`,selections:[{alias:null,args:r,concreteType:`StudentConnection`,kind:`LinkedField`,name:`students`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[i,a,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[i,a],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:`needs(status:"OPEN")`},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[i,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:r,filters:[`filter`,`orderBy`],handle:`connection`,key:`StudentList_students`,kind:`LinkedHandle`,name:`students`}]},params:{cacheID:`95bf66e747a19d770fde2a6100863bb7`,id:`e70771855b2fda3b1c04f6f304f799dc1fc427df9cd68807e5c58656681d3654`,metadata:{},name:`StudentListPageQuery`,operationKind:`query`,text:`query StudentListPageQuery(
  $count: Int!
  $cursor: String
  $direction: OrderDirection!
  $filter: StudentFilter
) {
  ...StudentList_query_3W10FO
}

fragment StudentList_query_3W10FO on Query {
  students(filter: $filter, orderBy: {field: NAME, direction: $direction}, first: $count, after: $cursor) {
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
`}}})();C.hash=`8b9c8de0b7587ac04506b63e0b482913`;var w=(function(){var e=[`students`],t={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`displayName`,storageKey:null};return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`direction`},{defaultValue:null,kind:`LocalArgument`,name:`filter`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:C}},name:`StudentList_query`,selections:[{alias:`students`,args:[{kind:`Variable`,name:`filter`,variableName:`filter`},{fields:[{kind:`Variable`,name:`direction`,variableName:`direction`},{kind:`Literal`,name:`field`,value:`NAME`}],kind:`ObjectValue`,name:`orderBy`}],concreteType:`StudentConnection`,kind:`LinkedField`,name:`__StudentList_students_connection`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},{alias:null,args:null,concreteType:`StudentEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Student`,kind:`LinkedField`,name:`node`,plural:!1,selections:[t,n,{alias:null,args:null,kind:`ScalarField`,name:`grade`,storageKey:null},{alias:null,args:null,concreteType:`School`,kind:`LinkedField`,name:`school`,plural:!1,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`CaseManager`,kind:`LinkedField`,name:`caseManager`,plural:!1,selections:[t,n],storageKey:null},{alias:null,args:[{kind:`Literal`,name:`status`,value:`OPEN`}],concreteType:`Need`,kind:`LinkedField`,name:`needs`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`level`,storageKey:null},{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`domain`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null}],storageKey:`needs(status:"OPEN")`},{alias:null,args:null,concreteType:`Case`,kind:`LinkedField`,name:`cases`,plural:!0,selections:[t,{alias:null,args:null,kind:`ScalarField`,name:`stage`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`class`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closedOn`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();w.hash=`8b9c8de0b7587ac04506b63e0b482913`;var T=a();function E({query:e}){let t=i(),{data:n,hasNext:r,isLoadingNext:a,loadNext:o}=(0,S.usePaginationFragment)(w,e),{students:c}=n;return c?c.edges.length===0?(0,T.jsx)(s,{children:t.students.none}):(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`p`,{className:`quiet small list-count`,role:`status`,children:t.app.people(c.totalCount)}),(0,T.jsxs)(`table`,{className:`table students`,children:[(0,T.jsx)(`thead`,{children:(0,T.jsxs)(`tr`,{children:[(0,T.jsx)(`th`,{scope:`col`,children:t.students.name}),(0,T.jsx)(`th`,{scope:`col`,children:t.students.needs}),(0,T.jsx)(`th`,{scope:`col`,children:t.students.stage}),(0,T.jsx)(`th`,{scope:`col`,children:t.students.manager})]})}),(0,T.jsx)(`tbody`,{children:c.edges.map(({node:e})=>(0,T.jsx)(D,{student:e},e.id))})]}),r&&(0,T.jsxs)(`div`,{className:`list-more`,children:[(0,T.jsx)(`button`,{type:`button`,className:`button`,disabled:a,onClick:()=>o(50),children:t.app.more}),(0,T.jsx)(`span`,{className:`quiet small`,children:t.app.shown(c.edges.length,c.totalCount)})]})]}):(0,T.jsx)(s,{children:t.student.notForRole})}function D({student:e}){let t=i(),n=d(),r=e.cases?.find(({closedOn:e})=>!e);return(0,T.jsxs)(`tr`,{children:[(0,T.jsxs)(`th`,{scope:`row`,children:[(0,T.jsx)(`a`,{className:`student-name`,href:`/students/${e.id}`,children:e.displayName}),(0,T.jsx)(`div`,{className:`quiet small`,children:[e.school?.name,e.grade&&t.students.gradeInSchool(e.grade)].filter(Boolean).join(` `)})]}),(0,T.jsx)(`td`,{children:e.needs?e.needs.length===0?(0,T.jsx)(`span`,{className:`quiet`,children:t.students.noNeeds}):(0,T.jsx)(`ul`,{className:`need-line`,children:e.needs.map(({id:t,domain:n,level:r})=>(0,T.jsxs)(`li`,{children:[(0,T.jsx)(m,{level:r}),` `,(0,T.jsx)(`a`,{href:`/linkage/${e.id}/${n?.code??``}`,children:n?.label})]},t))}):(0,T.jsx)(`span`,{className:`quiet`,children:t.app.withheld})}),(0,T.jsx)(`td`,{children:r?(0,T.jsxs)(`span`,{className:`chips`,children:[n(`Stage`,r.stage),r.class!==`REGULAR`&&(0,T.jsx)(h,{of:r.class})]}):(0,T.jsx)(`span`,{className:`quiet`,children:t.students.noCase})}),(0,T.jsx)(`td`,{className:`quiet`,children:e.caseManager?.displayName})]})}var O=[`INTAKE`,`ASSESSMENT`,`PLANNING`,`PROVISION`,`COORDINATION_AND_MONITORING`,`REASSESSMENT`,`EVALUATION_AND_TERMINATION`,`FOLLOW_UP`];function k(){let e=i(),t=f(),[n,r]=(0,x.useState)(``),{query:a}=t,s={need:a.get(`need`),stage:O.find(e=>e===a.get(`stage`))??null,direction:a.get(`order`)===`falling`?`DESC`:`ASC`,text:n.trim()},c=JSON.stringify(s),d=(0,x.useDeferredValue)(c);return(0,T.jsxs)(`div`,{className:`page`,children:[(0,T.jsx)(g,{title:e.students.title,lead:e.students.lead}),(0,T.jsxs)(`section`,{className:`card`,children:[(0,T.jsxs)(`search`,{className:`filter-bar`,children:[(0,T.jsxs)(`label`,{className:`field`,children:[(0,T.jsx)(`span`,{className:`label`,children:e.students.byName}),(0,T.jsx)(`input`,{className:`input`,type:`search`,autoComplete:`off`,spellCheck:!1,value:n,placeholder:e.students.byNameHint,onChange:e=>r(e.target.value)})]}),(0,T.jsx)(x.Suspense,{fallback:(0,T.jsx)(`div`,{className:`field`}),children:(0,T.jsx)(A,{value:s.need??``,onChange:e=>u(o(t,{need:e}),{replace:!0})})}),(0,T.jsx)(j,{value:s.stage??``,onChange:e=>u(o(t,{stage:e}),{replace:!0})}),(0,T.jsx)(_,{label:e.students.order,choices:[{value:`rising`,label:e.students.rising},{value:`falling`,label:e.students.falling}],value:s.direction===`DESC`?`falling`:`rising`,onChange:e=>u(o(t,{order:e===`falling`?e:null}),{replace:!0})})]}),(0,T.jsx)(l,{fallback:(0,T.jsx)(p,{rows:8}),children:(0,T.jsx)(`div`,{className:d===c?``:`pending`,"aria-busy":d!==c,children:(0,T.jsx)(M,{wanted:JSON.parse(d)})})})]})]})}function A({value:e,onChange:t}){let n=i(),r=v();return(0,T.jsx)(_,{label:n.students.need,none:n.students.anyNeed,choices:y(r),value:e,onChange:t})}function j({value:e,onChange:t}){let n=i(),r=d();return(0,T.jsx)(_,{label:n.students.stage,none:n.students.anyStage,choices:O.map(e=>({value:e,label:r(`Stage`,e)})),value:e,onChange:t})}function M({wanted:{need:e,stage:t,text:n,direction:r}}){let i=(0,S.useLazyLoadQuery)(b,{filter:{need:e,stage:t,text:n||null},direction:r,count:50},c());return(0,T.jsx)(E,{query:i})}export{k as default};