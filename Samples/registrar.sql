-- A student information system in small: sixty students of one term, each with three to twelve modules and a grade in each of them.
-- Everybody in it is invented. It is the same every time:
--
--     psql -v ON_ERROR_STOP=1 -f Samples/registrar.sql DATABASE
--
-- Three students have something wrong with them, as in real life: one has no date of birth but “infinity”, one a module without a
-- grade, and one a mail address that is none.

BEGIN;

SET LOCAL client_min_messages = warning;
DROP SCHEMA IF EXISTS registrar CASCADE;
CREATE SCHEMA registrar;
SET LOCAL search_path = registrar;

CREATE TYPE outcome_kind AS ENUM ('knowledge', 'skill');

CREATE TABLE students (
  student_id text PRIMARY KEY,
  given_name text NOT NULL,
  family_name text NOT NULL,
  date_of_birth date NOT NULL,
  email text NOT NULL,
  national_id text NOT NULL,
  national_id_country char(2) NOT NULL,
  term text NOT NULL
);

CREATE TABLE courses (
  code text PRIMARY KEY,
  title text NOT NULL,
  ects numeric NOT NULL CHECK (ects > 0),
  workload interval NOT NULL,
  assessment text NOT NULL
);

CREATE TABLE outcomes (
  course_code text NOT NULL REFERENCES courses,
  position smallint NOT NULL,
  kind outcome_kind NOT NULL,
  title text NOT NULL,
  PRIMARY KEY (course_code, position)
);

CREATE TABLE results (
  student_id text NOT NULL REFERENCES students,
  course_code text NOT NULL REFERENCES courses,
  grade numeric(3, 1) CHECK (grade BETWEEN 1 AND 10),
  decided_on date NOT NULL,
  PRIMARY KEY (student_id, course_code)
);

-- Told by Confer what became of each student's transcript (`write_back`).
CREATE TABLE credential_results (
  student_id text NOT NULL,
  term text NOT NULL,
  credential_id text,
  revision integer,
  file text,
  status text NOT NULL CHECK (status IN ('issued', 'rejected')),
  problems text,
  updated timestamptz NOT NULL,
  PRIMARY KEY (student_id, term)
);

INSERT INTO courses (code, title, ects, workload, assessment) VALUES
  ('DM-101', 'Foundations of Digital Media', 5, '140 hours', 'Written examination'),
  ('DM-102', 'Writing for the Screen', 2.5, '70 hours', 'Portfolio'),
  ('DM-103', 'Visual Design', 5, '140 hours', 'Portfolio'),
  ('DM-104', 'Sound and Voice', 3, '84 hours', 'Recorded piece'),
  ('DM-105', 'Accessibility in Practice', 2.5, '70 hours', 'Audit of a public website'),
  ('DM-106', 'Research with Users', 5, '140 hours', 'Report'),
  ('DM-201', 'Interactive Prototypes', 7.5, '210 hours', 'Working prototype'),
  ('DM-202', 'Data and its Pictures', 5, '140 hours', 'Written examination'),
  ('DM-203', 'Media Law and Ethics', 2.5, '70 hours', 'Written examination'),
  ('DM-204', 'Managing a Production', 3, '84 hours', 'Production plan'),
  ('DM-205', 'Teaching with Media', 5, '140 hours', 'Lesson with observation'),
  ('DM-206', 'Programming for Media Makers', 5, '140 hours', 'Practical examination'),
  ('DM-301', 'Studio Project', 7.125, '200 hours', 'Exhibition and its defence'),
  ('DM-302', 'Internship', 10, '280 hours', 'Report of the host organisation');

INSERT INTO outcomes (course_code, position, kind, title) VALUES
  ('DM-101', 1, 'knowledge', 'Describes how text, image and sound carry meaning together'),
  ('DM-101', 2, 'skill', 'Chooses the medium that suits an audience and a purpose'),
  ('DM-102', 1, 'skill', 'Writes texts that can be read at a glance and on small screens'),
  ('DM-103', 1, 'knowledge', 'Explains contrast, rhythm and hierarchy with examples'),
  ('DM-103', 2, 'skill', 'Lays out a page that leads the eye'),
  ('DM-103', 3, 'skill', 'Gives and takes criticism of a design'),
  ('DM-104', 1, 'skill', 'Records and edits speech in a room that was not made for it'),
  ('DM-105', 1, 'knowledge', 'Names the barriers that people meet on websites'),
  ('DM-105', 2, 'skill', 'Tests a website with a screen reader and without a mouse'),
  ('DM-106', 1, 'skill', 'Plans and leads conversations with users'),
  ('DM-106', 2, 'skill', 'Draws no more from them than they bear'),
  ('DM-201', 1, 'skill', 'Builds a prototype that strangers can try alone'),
  ('DM-201', 2, 'skill', 'Discards what a test has shown to be wrong'),
  ('DM-202', 1, 'knowledge', 'Tells an honest chart from a misleading one'),
  ('DM-202', 2, 'skill', 'Draws charts from tables of several thousand rows'),
  ('DM-203', 1, 'knowledge', 'Knows what may be quoted, shown and kept, and for how long'),
  ('DM-204', 1, 'skill', 'Plans time, people and money of a small production'),
  ('DM-205', 1, 'skill', 'Teaches a group of ten for an hour with media of their own making'),
  ('DM-206', 1, 'skill', 'Writes short programs that save a colleague an afternoon'),
  ('DM-206', 2, 'knowledge', 'Reads programs that others have written'),
  ('DM-301', 1, 'skill', 'Carries a work from its first idea to an exhibition'),
  ('DM-301', 2, 'skill', 'Defends it before people who know more'),
  ('DM-302', 1, 'skill', 'Works to the agreements of a professional team');

INSERT INTO students
SELECT
  to_char(20260000 + n * 7, 'FM00000000'),
  (ARRAY['Sanne', 'Daan', 'Käthe', 'Jürgen', 'Zofia', 'Łukasz', 'Åse', 'Søren', 'Ioana', 'Ștefan', 'Ayşe', 'Oğuz', 'Noëlle',
    'Björn', 'Agnieszka'])[1 + n % 15],
  (ARRAY['de Vries', 'Bakker-Visser', 'Groß', 'Öztürk', 'Łęcka', 'Ćwik', 'Kjær', 'Møller', 'Ionescu', 'Țepeș', 'Kılıç',
    'Çelik', '’t Hooft', 'van der Meer', 'O’Neill', 'Aagaard'])[1 + n * 5 % 16],
  CASE n WHEN 17 THEN 'infinity' ELSE date '1998-03-01' + n * 37 END,
  CASE n WHEN 44 THEN 'student44.riverbend.example' ELSE 's' || to_char(n, 'FM000') || '@students.riverbend.example' END,
  'RB-' || to_char(100000 + n * 7919 % 899999, 'FM000000'),
  (ARRAY['NL', 'NL', 'DE', 'PL', 'DK', 'RO', 'TR'])[1 + n % 7],
  CASE WHEN n > 60 THEN '2026A' ELSE '2026S' END
FROM generate_series(1, 66) AS n;

-- From three to twelve modules each, none of them twice.
INSERT INTO results
SELECT
  s.student_id,
  c.code,
  CASE WHEN s.n = 31 AND c.place = 2 THEN NULL ELSE 5.5 + (s.n * 3 + c.place * 5) % 10 * 0.5 END,
  date '2026-06-01' + ((s.n + c.place) % 26)::int
FROM (SELECT student_id, row_number() OVER (ORDER BY student_id) AS n FROM students) AS s
JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS place FROM courses) AS c
  ON (c.place - s.n * 5 % 14 + 14) % 14 < 3 + s.n * 7 % 10;

COMMIT;
