import{_ as e,g as t,m as n}from"./days-D0abyobv.js";import{i as r}from"./index-BMGvdfxj.js";import{i}from"./jsx-runtime-rGArunWW.js";e();var a=(function(){var e=[{alias:null,args:null,kind:`ScalarField`,name:`key`,storageKey:null},{alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null}],t=[{alias:`schools`,args:[{kind:`Literal`,name:`by`,value:`SCHOOL`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:e,storageKey:`studentCounts(by:"SCHOOL")`},{alias:`managers`,args:[{kind:`Literal`,name:`by`,value:`CASE_MANAGER`}],concreteType:`Count`,kind:`LinkedField`,name:`studentCounts`,plural:!0,selections:e,storageKey:`studentCounts(by:"CASE_MANAGER")`}];return{fragment:{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`inScopeQuery`,selections:t,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[],kind:`Operation`,name:`inScopeQuery`,selections:t},params:{cacheID:`150f4a1447db5ce3c9160b5ab1b1ba76`,id:`3e80191413e377c6d8273ddc4d23b57f0e6afa0755e4d424f2c37b154ba14ef6`,metadata:{},name:`inScopeQuery`,operationKind:`query`,text:`query inScopeQuery {
  schools: studentCounts(by: SCHOOL) {
    key
    label
  }
  managers: studentCounts(by: CASE_MANAGER) {
    key
    label
  }
}
`}}})();a.hash=`04dead4fa4b1113d007e1e71a161845f`;var o=t();function s(){let e=i(),t=r().caseManager!==null,{schools:s,managers:c}=(0,o.useLazyLoadQuery)(a,{},n()),l=e=>(e??[]).map(({key:e,label:t})=>({value:e,label:t})).sort((e,t)=>e.label.localeCompare(t.label));return{schools:l(s),managers:t?[{value:`me`,label:e.lists.me},...l(c)]:l(c)}}export{s as t};