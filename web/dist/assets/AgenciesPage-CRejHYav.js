const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/AgencyMap-D-WM6RFT.js","assets/react-relay-BomfiBsA.js","assets/jsx-runtime-TnoqLk8b.js","assets/plus-jmkC8SSO.js","assets/createLucideIcon-y6_vGADe.js"])))=>i.map(i=>d[i]);
import{n as e,t}from"./react-relay-BomfiBsA.js";import{a as n,c as r,i,t as a}from"./jsx-runtime-TnoqLk8b.js";import{_ as o,d as s,f as c,u as l}from"./label-lwuhkku8.js";import{a as u,c as d,i as f,o as p,r as m}from"./index-Z3Or_VCr.js";import{c as h,i as g,n as _,s as v}from"./parts-ApssHP-V.js";import{t as y}from"./Choose-Y2mD1MO8.js";import{r as b,t as x}from"./needs--09OV6pp.js";e();var S=(function(){var e=[{alias:null,args:[{kind:`Literal`,name:`list`,value:`AGENCY_TYPE`}],concreteType:`Code`,kind:`LinkedField`,name:`codes`,plural:!0,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:`codes(list:"AGENCY_TYPE")`}];return{fragment:{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`AgenciesPageChoicesQuery`,selections:e,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[],kind:`Operation`,name:`AgenciesPageChoicesQuery`,selections:e},params:{cacheID:`0c8fee4a3975462d1aae6d2d084cc205`,id:`fce1bd3f034c6aad23f35af1de0f2fe89f71d30b8e6a0ab571df7621d9cd23d3`,metadata:{},name:`AgenciesPageChoicesQuery`,operationKind:`query`,text:`query AgenciesPageChoicesQuery {
  codes(list: AGENCY_TYPE) {
    code
    label
  }
}
`}}})();S.hash=`10934e97d1a580ec897a5b33afb45493`;var C=(function(){var e={defaultValue:null,kind:`LocalArgument`,name:`count`},t={defaultValue:null,kind:`LocalArgument`,name:`filter`},n={kind:`Variable`,name:`filter`,variableName:`filter`},r=[n,{kind:`Literal`,name:`first`,value:100}],i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a=[n,{kind:`Variable`,name:`first`,variableName:`count`}],o={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},s={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},c=[i,s];return{fragment:{argumentDefinitions:[e,t],kind:`Fragment`,metadata:null,name:`AgenciesPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},n],kind:`FragmentSpread`,name:`AgencyList_query`},{alias:`placed`,args:r,concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[i,{args:null,kind:`FragmentSpread`,name:`AgencyMap_agencies`}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[t,e],kind:`Operation`,name:`AgenciesPageQuery`,selections:[{alias:null,args:a,concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[o,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[i,s,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:c,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[o,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:c,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:a,filters:[`filter`],handle:`connection`,key:`AgencyList_agencies`,kind:`LinkedHandle`,name:`agencies`},{alias:`placed`,args:r,concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:[i,s,{alias:null,args:null,concreteType:`Point`,kind:`LinkedField`,name:`point`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`latitude`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`longitude`,storageKey:null}],storageKey:null}],storageKey:null}],storageKey:null}]},params:{cacheID:`860332af8a3498a1727f038203644b21`,id:`9bf7ca0428d87381c5736b2fb63e9c8b8f30e45fb8a7aeded06deec735e8876b`,metadata:{},name:`AgenciesPageQuery`,operationKind:`query`,text:`query AgenciesPageQuery(
  $filter: AgencyFilter
  $count: Int!
) {
  ...AgencyList_query_26eJ3g
  placed: agencies(filter: $filter, first: 100) {
    nodes {
      id
      ...AgencyMap_agencies
    }
  }
}

fragment AgencyList_query_26eJ3g on Query {
  agencies(filter: $filter, first: $count) {
    totalCount
    edges {
      node {
        id
        name
        phone
        closed
        verifiedOn
        type {
          code
          label
        }
        area {
          id
          name
        }
        services(first: 3) {
          totalCount
          nodes {
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

fragment AgencyMap_agencies on Agency {
  id
  name
  point {
    latitude
    longitude
  }
}
`}}})();C.hash=`3a62442482fee7e531368970435efaea`;var w=r(n(),1),T=t(),E=(function(){var e=[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`}],t={kind:`Variable`,name:`filter`,variableName:`filter`},n=[{kind:`Variable`,name:`after`,variableName:`cursor`},t,{kind:`Variable`,name:`first`,variableName:`count`}],r={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},a={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},o=[i,a];return{fragment:{argumentDefinitions:e,kind:`Fragment`,metadata:null,name:`AgencyListPageQuery`,selections:[{args:[{kind:`Variable`,name:`count`,variableName:`count`},{kind:`Variable`,name:`cursor`,variableName:`cursor`},t],kind:`FragmentSpread`,name:`AgencyList_query`}],type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:e,kind:`Operation`,name:`AgencyListPageQuery`,selections:[{alias:null,args:n,concreteType:`AgencyConnection`,kind:`LinkedField`,name:`agencies`,plural:!1,selections:[r,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[i,a,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:o,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[r,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:o,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null},{alias:null,args:n,filters:[`filter`],handle:`connection`,key:`AgencyList_agencies`,kind:`LinkedHandle`,name:`agencies`}]},params:{cacheID:`1e61bccaf09ae3d295e4730769f526f9`,id:`aa922891003ad14b9d321922145a2cacd148dcbda0cff608796a1c49ca970fc4`,metadata:{},name:`AgencyListPageQuery`,operationKind:`query`,text:`query AgencyListPageQuery(
  $count: Int!
  $cursor: String
  $filter: AgencyFilter
) {
  ...AgencyList_query_3KQYpM
}

fragment AgencyList_query_3KQYpM on Query {
  agencies(filter: $filter, first: $count, after: $cursor) {
    totalCount
    edges {
      node {
        id
        name
        phone
        closed
        verifiedOn
        type {
          code
          label
        }
        area {
          id
          name
        }
        services(first: 3) {
          totalCount
          nodes {
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
`}}})();E.hash=`751645e7392ffeb9270c9142a8703a96`;var D=(function(){var e=[`agencies`],t={alias:null,args:null,kind:`ScalarField`,name:`totalCount`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`id`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`name`,storageKey:null},i=[n,r];return{argumentDefinitions:[{defaultValue:null,kind:`LocalArgument`,name:`count`},{defaultValue:null,kind:`LocalArgument`,name:`cursor`},{defaultValue:null,kind:`LocalArgument`,name:`filter`}],kind:`Fragment`,metadata:{connection:[{count:`count`,cursor:`cursor`,direction:`forward`,path:e}],refetch:{connection:{forward:{count:`count`,cursor:`cursor`},backward:null,path:e},fragmentPathInResult:[],operation:E}},name:`AgencyList_query`,selections:[{alias:`agencies`,args:[{kind:`Variable`,name:`filter`,variableName:`filter`}],concreteType:`AgencyConnection`,kind:`LinkedField`,name:`__AgencyList_agencies_connection`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`AgencyEdge`,kind:`LinkedField`,name:`edges`,plural:!0,selections:[{alias:null,args:null,concreteType:`Agency`,kind:`LinkedField`,name:`node`,plural:!1,selections:[n,r,{alias:null,args:null,kind:`ScalarField`,name:`phone`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`closed`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`verifiedOn`,storageKey:null},{alias:null,args:null,concreteType:`Code`,kind:`LinkedField`,name:`type`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`Area`,kind:`LinkedField`,name:`area`,plural:!1,selections:i,storageKey:null},{alias:null,args:[{kind:`Literal`,name:`first`,value:3}],concreteType:`ServiceConnection`,kind:`LinkedField`,name:`services`,plural:!1,selections:[t,{alias:null,args:null,concreteType:`Service`,kind:`LinkedField`,name:`nodes`,plural:!0,selections:i,storageKey:null}],storageKey:`services(first:3)`},{alias:null,args:null,kind:`ScalarField`,name:`__typename`,storageKey:null}],storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`cursor`,storageKey:null}],storageKey:null},{alias:null,args:null,concreteType:`PageInfo`,kind:`LinkedField`,name:`pageInfo`,plural:!1,selections:[{alias:null,args:null,kind:`ScalarField`,name:`endCursor`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`hasNextPage`,storageKey:null}],storageKey:null}],storageKey:null}],type:`Query`,abstractKey:null}})();D.hash=`751645e7392ffeb9270c9142a8703a96`;var O=a();function k({query:e,chosen:t}){let n=i(),{data:r,hasNext:a,isLoadingNext:o,loadNext:s}=(0,T.usePaginationFragment)(D,e),{agencies:l}=r;return l?l.edges.length===0?(0,O.jsx)(`section`,{className:`card`,children:(0,O.jsx)(c,{children:n.agencies.none})}):(0,O.jsxs)(`section`,{className:`card`,"aria-label":n.agencies.title,children:[(0,O.jsx)(`p`,{className:`quiet small list-count`,role:`status`,children:n.app.places(l.totalCount)}),(0,O.jsx)(`ul`,{className:`rows`,children:l.edges.map(({node:e})=>(0,O.jsx)(A,{agency:e,chosen:e.id===t},e.id))}),a&&(0,O.jsxs)(`div`,{className:`list-more`,children:[(0,O.jsx)(`button`,{type:`button`,className:`button`,disabled:o,onClick:()=>s(100),children:n.app.more}),(0,O.jsx)(`span`,{className:`quiet small`,children:n.app.shown(l.edges.length,l.totalCount)})]})]}):(0,O.jsx)(c,{children:n.student.notForRole})}function A({agency:e,chosen:t}){let n=i(),r=(0,w.useRef)(null);(0,w.useEffect)(()=>{t&&r.current?.scrollIntoView({block:`nearest`,behavior:`smooth`})},[t]);let a=e.services.totalCount-e.services.nodes.length;return(0,O.jsxs)(`li`,{className:t?`agency chosen`:`agency`,ref:r,children:[(0,O.jsxs)(`div`,{children:[(0,O.jsxs)(`p`,{className:`chips`,children:[(0,O.jsx)(`a`,{className:`strong`,href:`/agencies/${e.id}`,children:e.name}),e.type&&(0,O.jsx)(`span`,{className:`quiet small`,children:e.type.label}),e.closed&&(0,O.jsx)(_,{tone:`crisis`,children:n.agencies.closed})]}),(0,O.jsxs)(`p`,{className:`small`,children:[e.services.nodes.map(({name:e})=>e).join(`, `),a>0&&(0,O.jsxs)(`span`,{className:`quiet`,children:[` +`,a]})]}),(0,O.jsxs)(`p`,{className:`quiet small`,children:[e.area?.name,e.area&&` · `,e.verifiedOn?(0,O.jsxs)(O.Fragment,{children:[(0,O.jsx)(g,{on:e.verifiedOn,as:`relative`}),` `,n.agency.verified]}):n.agencies.notVerified]})]}),(0,O.jsx)(h,{number:e.phone,who:e.name})]})}var j=(0,w.lazy)(()=>m(()=>import(`./AgencyMap-D-WM6RFT.js`),__vite__mapDeps([0,1,2,3,4])));function M(){let e=i(),{query:t}=p(),[n,r]=(0,w.useState)(``),a={need:t.get(`need`),type:t.get(`type`),accepting:t.has(`accepting`)?l():null,text:n.trim()||null},o=JSON.stringify(a),c=(0,w.useDeferredValue)(o);return(0,O.jsxs)(`div`,{className:`page`,children:[(0,O.jsx)(v,{title:e.agencies.title,lead:e.agencies.lead}),(0,O.jsxs)(`search`,{className:`card filter-bar`,children:[(0,O.jsxs)(`label`,{className:`field`,children:[(0,O.jsx)(`span`,{className:`label`,children:e.agencies.name}),(0,O.jsx)(`input`,{className:`input`,type:`search`,autoComplete:`off`,value:n,onChange:e=>r(e.target.value)})]}),(0,O.jsx)(w.Suspense,{fallback:(0,O.jsx)(`div`,{className:`field`}),children:(0,O.jsx)(N,{})})]}),(0,O.jsx)(d,{fallback:(0,O.jsx)(s,{rows:8}),children:(0,O.jsx)(`div`,{className:c===o?`agencies`:`agencies pending`,"aria-busy":c!==o,children:(0,O.jsx)(P,{filter:JSON.parse(c)})})})]})}function N(){let e=i(),t=p(),n=b(),{codes:r}=(0,T.useLazyLoadQuery)(S,{}),a=e=>n=>u(f(t,{[e]:n}),{replace:!0});return(0,O.jsxs)(O.Fragment,{children:[(0,O.jsx)(y,{label:e.agencies.type,none:e.agencies.anyType,choices:r.map(({code:e,label:t})=>({value:e,label:t})),value:t.query.get(`type`)??``,onChange:a(`type`)}),(0,O.jsx)(y,{label:e.agencies.need,none:e.agencies.anyNeed,choices:x(n),value:t.query.get(`need`)??``,onChange:a(`need`)}),(0,O.jsxs)(`label`,{className:`check`,children:[(0,O.jsx)(`input`,{type:`checkbox`,checked:t.query.has(`accepting`),onChange:e=>u(f(t,{accepting:e.target.checked?`1`:null}),{replace:!0})}),e.agencies.accepting]})]})}function P({filter:e}){let[t,n]=(0,w.useState)(null),r=(0,T.useLazyLoadQuery)(C,{filter:e,count:100},o());return(0,O.jsxs)(O.Fragment,{children:[(0,O.jsx)(k,{query:r,chosen:t}),(0,O.jsx)(`div`,{className:`map-side no-print`,children:(0,O.jsx)(d,{fallback:(0,O.jsx)(`div`,{className:`map`}),children:(0,O.jsx)(j,{agencies:r.placed?.nodes??[],chosen:t,onChoose:n})})})]})}export{M as default};