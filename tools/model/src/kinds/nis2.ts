/** Where Directive (EU) 2022/2555 puts a tenant; said by the entity, never by this product. */
export interface Nis2Facts {
  class: Nis2Class;
  sector: Nis2Sector;
}

/** Art. 3. `essential` entities are supervised at any time, `important` ones after the fact. */
export type Nis2Class = "essential" | "important";

/** Sectors as Annexes I and II of Directive (EU) 2022/2555 divide them. */
export type Nis2Sector =
  | "banking"
  | "chemicals"
  | "digital-infrastructure"
  | "digital-providers"
  | "drinking-water"
  | "energy"
  | "financial-market"
  | "food"
  | "health"
  | "ict-service-management"
  | "manufacturing"
  | "postal"
  | "public-administration"
  | "research"
  | "space"
  | "transport"
  | "waste"
  | "waste-water";
