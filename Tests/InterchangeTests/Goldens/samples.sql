SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
BEGIN;
CREATE SCHEMA tthc;
COMMENT ON SCHEMA tthc IS 'Đắk Lắk · 12/2022 · 2 thủ tục · Bản tham khảo, không phải danh mục chính thức';
SET LOCAL search_path TO tthc;
CREATE TABLE tier (tier TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, scheme TEXT, label TEXT NOT NULL);
INSERT INTO tier VALUES ('province', 1, NULL, 'cấp tinh');
INSERT INTO tier VALUES ('district', 2, NULL, 'cấp huyen');
INSERT INTO tier VALUES ('commune', 3, NULL, 'cấp xa');
INSERT INTO tier VALUES ('ministry', 4, NULL, 'cấp bo');
INSERT INTO tier VALUES ('other', 5, NULL, 'cấp khac');
CREATE TABLE level (level TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, scheme TEXT, label TEXT NOT NULL);
INSERT INTO level VALUES ('1', 1, 'ND43/2011', 'mức 1');
INSERT INTO level VALUES ('2', 2, 'ND43/2011', 'mức 2');
INSERT INTO level VALUES ('3', 3, 'ND43/2011', 'mức 3');
INSERT INTO level VALUES ('4', 4, 'ND43/2011', 'mức 4');
INSERT INTO level VALUES ('information', 5, 'ND42/2022', 'mức thongtin');
INSERT INTO level VALUES ('partial', 6, 'ND42/2022', 'mức motphan');
INSERT INTO level VALUES ('full', 7, 'ND42/2022', 'mức toantrinh');
CREATE TABLE provenance (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO provenance VALUES ('title', 'Đắk Lắk · 12/2022 · 2 thủ tục');
INSERT INTO provenance VALUES ('notice', 'Bản tham khảo, không phải danh mục chính thức');
CREATE TABLE procedure (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  code TEXT,
  name TEXT NOT NULL,
  tiers TEXT[] NOT NULL CHECK (tiers <@ ARRAY['province', 'district', 'commune', 'ministry', 'other']),
  also_at TEXT[] NOT NULL CHECK (also_at <@ ARRAY['province', 'district', 'commune', 'ministry', 'other']),
  field TEXT,
  agencies TEXT[] NOT NULL,
  levels TEXT[] NOT NULL CHECK (levels <@ ARRAY['1', '2', '3', '4', 'information', 'partial', 'full']),
  level_scheme TEXT,
  time_limit TEXT,
  time_limit_amount BIGINT,
  time_limit_unit TEXT,
  fee TEXT,
  fee_amount BIGINT,
  fee_currency TEXT,
  dossier TEXT[] NOT NULL,
  result TEXT,
  legal_basis TEXT[] NOT NULL,
  audience TEXT[] NOT NULL,
  certainty TEXT,
  code_check TEXT,
  more JSONB NOT NULL,
  as_given JSONB NOT NULL,
  name_folded TEXT NOT NULL,
  rest_folded TEXT NOT NULL,
  search TSVECTOR GENERATED ALWAYS AS (
    setweight(to_tsvector('pg_catalog.simple', name_folded), 'A') || setweight(to_tsvector('pg_catalog.simple', rest_folded), 'B')
  ) STORED
);
COPY procedure FROM stdin;
1	1.000894	1.000894	Đăng ký kết hôn, "lưu động" | <xã> & *tổ*	{"commune"}	{"province","district"}	Hộ tịch	{"UBND cấp xã; tổ lưu động","Sở Tư pháp"}	{"3","4"}	ND43/2011	Ngay trong ngày\n(5 ngày nếu phải xác minh)	\N	\N	Không	0	VND	{"Tờ khai | mẫu 1","Giấy tờ tùy thân"}	Trích lục\tkết hôn	{"Luật Hộ tịch 60/2014/QH13","Nghị định 123/2015/NĐ-CP"}	{}	high	confirmed	[]	[]	dang ky ket hon luu dong xa to	1 000894 ho tich ubnd cap xa to luu dong so tu phap to khai mau 1 giay to tuy than trich luc ket hon luat ho tich 60 2014 qh13 nghi dinh 123 2015 nd cp
2	=Thủ tục không mã@none	\N	=Thủ tục không mã	{}	{}	\N	{}	{}	\N	\N	\N	\N	\N	\N	\N	{}	\N	{}	{}	\N	\N	[]	[]	thu tuc khong ma	
\.
CREATE INDEX procedure_by_id ON procedure USING hash (id);
CREATE INDEX procedure_by_code ON procedure USING hash (code);
CREATE INDEX procedure_by_field ON procedure USING hash (field);
CREATE INDEX procedure_by_tiers ON procedure USING gin (tiers);
CREATE INDEX procedure_by_also_at ON procedure USING gin (also_at);
CREATE INDEX procedure_by_levels ON procedure USING gin (levels);
CREATE INDEX procedure_by_search ON procedure USING gin (search);
CREATE VIEW procedure_tier AS
SELECT number AS procedure, position, item AS tier
FROM procedure, unnest(tiers) WITH ORDINALITY AS items (item, position);
CREATE VIEW procedure_also_at AS
SELECT number AS procedure, position, item AS tier
FROM procedure, unnest(also_at) WITH ORDINALITY AS items (item, position);
CREATE VIEW procedure_agency AS
SELECT number AS procedure, position, item AS agency
FROM procedure, unnest(agencies) WITH ORDINALITY AS items (item, position);
CREATE VIEW procedure_level AS
SELECT number AS procedure, position, item AS level
FROM procedure, unnest(levels) WITH ORDINALITY AS items (item, position);
CREATE VIEW procedure_paper AS
SELECT number AS procedure, position, item AS paper
FROM procedure, unnest(dossier) WITH ORDINALITY AS items (item, position);
CREATE VIEW procedure_law AS
SELECT number AS procedure, position, item AS law
FROM procedure, unnest(legal_basis) WITH ORDINALITY AS items (item, position);
CREATE VIEW procedure_audience AS
SELECT number AS procedure, position, item AS audience
FROM procedure, unnest(audience) WITH ORDINALITY AS items (item, position);
CREATE VIEW procedure_more AS
SELECT number AS procedure, position, item ->> 'name' AS name, item ->> 'text' AS text
FROM procedure, jsonb_array_elements(more) WITH ORDINALITY AS items (item, position);
CREATE VIEW procedure_as_given AS
SELECT number AS procedure, position, item ->> 'name' AS name, item ->> 'text' AS text
FROM procedure, jsonb_array_elements(as_given) WITH ORDINALITY AS items (item, position);
ANALYZE procedure;
CREATE VIEW facet_tier AS
SELECT items.tier AS tier,
  count(DISTINCT procedure.number) AS procedures
FROM procedure LEFT JOIN procedure_tier AS items ON items.procedure = procedure.number
GROUP BY items.tier
ORDER BY procedures DESC, items.tier;
CREATE VIEW facet_field AS
SELECT field, count(*) AS procedures
FROM procedure
GROUP BY field
ORDER BY procedures DESC, field;
CREATE VIEW facet_agency AS
SELECT items.agency AS agency,
  count(DISTINCT procedure.number) AS procedures
FROM procedure LEFT JOIN procedure_agency AS items ON items.procedure = procedure.number
GROUP BY items.agency
ORDER BY procedures DESC, items.agency;
CREATE VIEW facet_level AS
SELECT items.level AS level,
  count(DISTINCT procedure.number) AS procedures
FROM procedure LEFT JOIN procedure_level AS items ON items.procedure = procedure.number
GROUP BY items.level
ORDER BY procedures DESC, items.level;
CREATE VIEW tier_by_level AS
WITH placed AS (
  SELECT procedure.number AS number, at_tier.tier AS tier, at_level.level AS level
  FROM procedure
  LEFT JOIN procedure_tier AS at_tier ON at_tier.procedure = procedure.number
  LEFT JOIN procedure_level AS at_level ON at_level.procedure = procedure.number
),
counted AS (
  SELECT tier.position AS place, tier.tier AS tier,
    count(DISTINCT number) FILTER (WHERE level = '1') AS level_1,
    count(DISTINCT number) FILTER (WHERE level = '2') AS level_2,
    count(DISTINCT number) FILTER (WHERE level = '3') AS level_3,
    count(DISTINCT number) FILTER (WHERE level = '4') AS level_4,
    count(DISTINCT number) FILTER (WHERE level IS NULL) AS none_stated,
    count(DISTINCT number) AS total
  FROM tier LEFT JOIN placed ON placed.tier = tier.tier
  GROUP BY tier.position, tier.tier
  UNION ALL
  SELECT 100, 'none',
    count(DISTINCT number) FILTER (WHERE level = '1') AS level_1,
    count(DISTINCT number) FILTER (WHERE level = '2') AS level_2,
    count(DISTINCT number) FILTER (WHERE level = '3') AS level_3,
    count(DISTINCT number) FILTER (WHERE level = '4') AS level_4,
    count(DISTINCT number) FILTER (WHERE level IS NULL) AS none_stated,
    count(DISTINCT number) AS total
  FROM placed WHERE tier IS NULL
  UNION ALL
  SELECT 101, 'total',
    count(DISTINCT number) FILTER (WHERE level = '1') AS level_1,
    count(DISTINCT number) FILTER (WHERE level = '2') AS level_2,
    count(DISTINCT number) FILTER (WHERE level = '3') AS level_3,
    count(DISTINCT number) FILTER (WHERE level = '4') AS level_4,
    count(DISTINCT number) FILTER (WHERE level IS NULL) AS none_stated,
    count(DISTINCT number) AS total
  FROM placed
)
SELECT tier, level_1, level_2, level_3, level_4, none_stated, total
FROM counted
WHERE total > 0 OR tier IN ('province', 'district', 'commune', 'total')
ORDER BY place;
COMMIT;
