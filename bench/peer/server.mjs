// The peer: @neo4j/graphql behind Apollo Server, as their documentation puts
// them together. Writes its address as its first line, and ends with its input.
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const { NEO4J_URL, NEO4J_USER, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URL, NEO4J_USER ? neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD) : undefined);
const typeDefs = readFileSync(new URL("typeDefs.graphql", import.meta.url), "utf8");
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { host: "127.0.0.1", port: 0 },
  context: async () => ({ sessionConfig: { database: "neo4j" } }),
});
console.log(url);
process.stdin.on("end", () => process.exit(0)).resume();
