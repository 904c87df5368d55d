DROP DATABASE IF EXISTS shop; CREATE DATABASE shop CHARACTER SET utf8mb4; USE shop;
CREATE TABLE core_config_data (
  config_id int unsigned NOT NULL AUTO_INCREMENT COMMENT 'Config ID',
  scope varchar(8) NOT NULL DEFAULT 'default' COMMENT 'Config Scope',
  scope_id int NOT NULL DEFAULT 0 COMMENT 'Config Scope ID',
  path varchar(255) NOT NULL DEFAULT 'general' COMMENT 'Config Path',
  value text DEFAULT NULL COMMENT 'Config Value',
  updated_at timestamp NOT NULL DEFAULT '2026-01-01 00:00:00' COMMENT 'Updated At',
  PRIMARY KEY (config_id), UNIQUE KEY CORE_CONFIG_DATA_SCOPE_SCOPE_ID_PATH (scope,scope_id,path)
) ENGINE=InnoDB COMMENT='Config Data';
INSERT INTO core_config_data (config_id,scope,scope_id,path,value) VALUES
(1,'default',0,'demo/a/plain','one'),
(2,'default',0,'demo/a/pem','-----BEGIN DEMO-----\nQUJDREVG\nR0hJ\n-----END DEMO-----\n'),
(3,'default',0,'demo/a/quotes','it''s "x" `y`, ok'),
(4,'websites',1,'demo/a/tab','a\tb'),
(5,'stores',2,'demo/a/cr','a\r\nb\rc'),
(6,'default',0,'demo/a/null',NULL),
(7,'default',0,'demo/a/empty',''),
(8,'default',0,'demo/a/backslash','C:\\dir\\'),
(9,'default',0,'demo/a/literal','a\\nb\\tc'),
(10,'default',0,'demo/a/unicode','clé 鍵 🔑'),
(11,'default',0,'demo/a/json','{"a":"b\\/c","d":[1,2]}'),
(12,'default',0,'demo/a/markup','<a href="x">&amp;</a>'),
(13,'default',0,'demo/a/word','NULL'),
(14,'default',0,'demo/a/spaces','  x  '),
(15,'default',0,'demo/a/cells','a | b\n+---+\nc | d'),
(16,'default',0,'demo/a/statement','x\'),(2,"y"); -- z /* ( */'),
(17,'default',0,'demo/a/blank','a\n\nb'),
(18,'default',0,'demo/a/cipher','0:3:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=');
CREATE TABLE m2_core_config_data LIKE core_config_data;
INSERT INTO m2_core_config_data (config_id,scope,scope_id,path,value) VALUES
(1,'default',0,'demo/b/controls',CONCAT('a',CHAR(0),'b',CHAR(26),'c')),
(2,'default',0,'demo/b/second','2');
CREATE TABLE admin_user (user_id int unsigned NOT NULL PRIMARY KEY, username varchar(40), extra text);
INSERT INTO admin_user VALUES (1,'synthetic','INSERT INTO `core_config_data` VALUES (9,\'default\',0,\'no/t/here\',\'x\');'),(2,'b',NULL);
CREATE TABLE store_website (website_id smallint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, code varchar(32), name varchar(64), sort_order smallint unsigned NOT NULL DEFAULT 0, default_group_id smallint unsigned NOT NULL DEFAULT 0, is_default smallint unsigned DEFAULT 0);
SET SESSION sql_mode='NO_AUTO_VALUE_ON_ZERO';
INSERT INTO store_website VALUES (0,'admin','Admin',0,0,0),(1,'base','Main Website',0,1,1);
CREATE TABLE store (store_id smallint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, code varchar(32), website_id smallint unsigned NOT NULL DEFAULT 0, group_id smallint unsigned NOT NULL DEFAULT 0, name varchar(255) NOT NULL, sort_order smallint unsigned NOT NULL DEFAULT 0, is_active smallint unsigned NOT NULL DEFAULT 0);
INSERT INTO store VALUES (0,'admin',0,0,'Admin',0,1),(1,'default',1,1,'Default Store View',0,1),(2,'fr',1,1,'L\'autre',0,1);
