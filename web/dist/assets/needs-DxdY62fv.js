import{_ as e,g as t,m as n}from"./days-D0abyobv.js";e();var r=(function(){var e={alias:null,args:null,kind:`ScalarField`,name:`code`,storageKey:null},t={alias:null,args:null,kind:`ScalarField`,name:`label`,storageKey:null},n={alias:null,args:null,kind:`ScalarField`,name:`words`,storageKey:null},r={alias:null,args:null,kind:`ScalarField`,name:`phrases`,storageKey:null},i={alias:null,args:null,kind:`ScalarField`,name:`alarms`,storageKey:null},a=[{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`needDomains`,plural:!0,selections:[e,t,n,r,i,{alias:null,args:null,concreteType:`NeedDomain`,kind:`LinkedField`,name:`children`,plural:!0,selections:[e,t,n,r,i],storageKey:null}],storageKey:null}];return{fragment:{argumentDefinitions:[],kind:`Fragment`,metadata:null,name:`needsQuery`,selections:a,type:`Query`,abstractKey:null},kind:`Request`,operation:{argumentDefinitions:[],kind:`Operation`,name:`needsQuery`,selections:a},params:{cacheID:`6e121a294e9b4043a155a4b80d30dd28`,id:`3c9d4006ebb85da70f01486ced9ec2f66db44ee39dae0bdaf5657b21bc1b23aa`,metadata:{},name:`needsQuery`,operationKind:`query`,text:`query needsQuery {
  needDomains {
    code
    label
    words
    phrases
    alarms
    children {
      code
      label
      words
      phrases
      alarms
    }
  }
}
`}}})();r.hash=`2fc7fcf805e3a6950017f81446e6183a`;var i=t();function a(){return(0,i.useLazyLoadQuery)(r,{},n()).needDomains}function o(e){return e.flatMap(({code:e,label:t,children:n})=>n.length===0?[{value:e,label:t}]:n.map(e=>({value:e.code,label:e.label===t?t:`${t} · ${e.label}`})))}function s(e,t){for(let n of e){if(n.code===t)return n.label;let e=n.children.find(e=>e.code===t);if(e)return e.label}return t}export{s as n,a as r,o as t};